package io.needmap.interview.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** A quarter of a calendar year as the events carry it: {@code 2026-Q4}. */
public final class Quarter {

    private Quarter() {}

    /** The quarter that an instant falls into where the clocks show the given zone. */
    public static String of(Instant instant, ZoneId zone) {
        var date = instant.atZone(zone);
        return "%04d-Q%d".formatted(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    }
}
