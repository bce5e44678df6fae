package io.needmap.interview.calendar;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/** A quarter of a calendar year as the events carry it: {@code 2026-Q4}. */
public final class Quarter {

    private static final int MONTHS = 3;

    private Quarter() {}

    /** The quarter that an instant falls into where the clocks show the given zone. */
    public static String of(Instant instant, ZoneId zone) {
        return of(YearMonth.from(instant.atZone(zone)));
    }

    /** That quarter and those before it, so many of them, the latest first. */
    public static List<String> latest(int quarters, Instant instant, ZoneId zone) {
        var month = YearMonth.from(instant.atZone(zone));
        return IntStream.range(0, quarters)
                .mapToObj(n -> of(month.minusMonths((long) n * MONTHS)))
                .toList();
    }

    private static String of(YearMonth month) {
        return "%04d-Q%d".formatted(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
    }
}
