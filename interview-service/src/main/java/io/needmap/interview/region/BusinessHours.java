package io.needmap.interview.region;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When somebody works on one day of the week, on the clocks of the region. A day can have several, for a long noon.
 *
 * @param from hour and minute when work begins, for example {@code 09:00}
 * @param to hour and minute when it ends, {@code 24:00} for midnight; later than {@code from}
 */
record BusinessHours(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "hours and minutes, 00:00 to 23:59")
        String from,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00", message = "hours and minutes, 00:00 to 24:00")
        String to) {

    /** Monday to Friday, nine to five: what holds where nobody says otherwise. */
    static final List<BusinessHours> USUAL = Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
            .map(day -> new BusinessHours(day, "09:00", "17:00"))
            .toList();

    @AssertTrue(message = "to must be later than from")
    @Schema(hidden = true)
    boolean isLonger() {
        return from == null || to == null || from.compareTo(to) < 0;
    }

    /** Whether these begin before those end that come first in the week. */
    boolean overlap(BusinessHours earlier) {
        return day == earlier.day && from.compareTo(earlier.to) < 0;
    }
}
