package io.needmap.local.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.random.RandomGenerator;

/** The last four quarters; the fourth is the one we are in. */
final class FourQuarters {

    private static final int DAYS = 84;
    private static final int FIRST_HOUR = 9;
    private static final int HOURS = 7;

    private final Instant now;
    private final LocalDate current;

    FourQuarters(Clock clock) {
        this.now = clock.instant();
        this.current = LocalDate.ofInstant(now, clock.getZone()).with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /**
     * A moment in office hours of the zone in this quarter, never after now.
     *
     * @param quarter 1 (oldest) to 4 (current)
     */
    Instant momentIn(int quarter, ZoneId zone, RandomGenerator random) {
        var start = current.minusMonths(3L * (4 - quarter));
        var first = start.atTime(FIRST_HOUR, 0).atZone(zone).toInstant();
        long past = first.until(now, ChronoUnit.DAYS);
        var day = start.plusDays((long) (random.nextDouble() * Math.max(1, Math.min(DAYS, past))));
        var moment = weekday(day)
                .atTime(FIRST_HOUR, 0)
                .atZone(zone)
                .plusMinutes(5L * random.nextInt(HOURS * 12))
                .toInstant();
        return moment.isBefore(now) ? moment : now.minus(Duration.ofMinutes(1));
    }

    /** Friday instead of a Saturday, Monday instead of a Sunday; both lie in the quarter, or past its first days. */
    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(day.get(IsoFields.DAY_OF_QUARTER) > 1 ? 1 : 0);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
