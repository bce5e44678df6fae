package io.needmap.interview.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years in which anything can have been said or planned: outside of them a time is a slip of the pen. */
public final class TimeRange {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private TimeRange() {}

    /** Whether the day is in the years 1950 to 2199. */
    public static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether the instant is in the years 1950 to 2199, in UTC. */
    public static boolean covers(Instant instant) {
        return !instant.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && instant.isBefore(
                        LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
