package io.needmap.leads.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When somebody works in a region. A day's hours are what its clocks show: where the clocks are put forward inside them,
 * that day is shorter.
 */
final class BusinessCalendar {

    /** Longer than any row of holidays; a calendar in which nobody ever works has no end of it. */
    private static final int MOST_DAYS = 3660;

    private final ZoneId zone;
    private final List<List<WorkingHours>> byDay;
    private final Set<LocalDate> holidays;

    BusinessCalendar(ZoneId zone, List<WorkingHours> hours, List<LocalDate> holidays) {
        this.zone = zone;
        this.byDay = new ArrayList<>();
        for (var day : java.time.DayOfWeek.values()) {
            byDay.add(hours.stream()
                    .filter(h -> h.day() == day)
                    .sorted(Comparator.comparing(WorkingHours::from))
                    .toList());
        }
        this.holidays = new HashSet<>(holidays);
    }

    /**
     * The instant at which so much business time has passed.
     *
     * @param minutes business minutes, at least 1
     */
    Instant after(Instant start, long minutes) {
        var left = Duration.ofMinutes(minutes);
        var day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < MOST_DAYS; i++) {
            if (!holidays.contains(day)) {
                for (var hours : byDay.get(day.getDayOfWeek().getValue() - 1)) {
                    var from = later(day.atTime(hours.from()).atZone(zone).toInstant(), start);
                    var worked = Duration.between(from, end(day, hours));
                    if (worked.compareTo(left) >= 0) {
                        return from.plus(left);
                    }
                    left = worked.isNegative() ? left : left.minus(worked);
                }
            }
            day = day.plusDays(1);
        }
        // Nobody works there: the clock on the wall counts.
        return start.plus(Duration.ofMinutes(minutes));
    }

    private Instant end(LocalDate day, WorkingHours hours) {
        boolean midnight = hours.to().equals(LocalTime.MIDNIGHT);
        return (midnight
                        ? day.plusDays(1).atStartOfDay(zone)
                        : day.atTime(hours.to()).atZone(zone))
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
