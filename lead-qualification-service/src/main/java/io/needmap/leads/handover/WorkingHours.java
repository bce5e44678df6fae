package io.needmap.leads.handover;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hours of one day of the week.
 *
 * @param to midnight for the day's end
 */
record WorkingHours(DayOfWeek day, LocalTime from, LocalTime to) {

    /** Monday to Friday, nine to five. */
    static final List<WorkingHours> USUAL = Stream.of(DayOfWeek.values())
            .limit(5)
            .map(day -> new WorkingHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
            .toList();

    /** Hours as an event tells them, with 24:00 for the day's end. */
    static WorkingHours told(DayOfWeek day, String from, String to) {
        return new WorkingHours(
                day, LocalTime.parse(from), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }
}
