package io.needmap.e2e.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/** Moments in quarters, far from their ends, so that no time zone moves them into another. */
public final class Quarters {

    private Quarters() {}

    /** Noon of the 41st day of the quarter that was so many quarters before this one. */
    public static Instant middle(int quartersAgo) {
        return LocalDate.now(ZoneOffset.UTC)
                .with(IsoFields.DAY_OF_QUARTER, 1)
                .minus(quartersAgo, IsoFields.QUARTER_YEARS)
                .plusDays(40)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** The quarter as answers name it, {@code 2026-Q4}. */
    public static String name(Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }
}
