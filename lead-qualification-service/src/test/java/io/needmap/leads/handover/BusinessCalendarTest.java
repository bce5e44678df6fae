package io.needmap.leads.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formula 11. */
class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<LocalDate> CHRISTMAS = List.of(LocalDate.parse("2026-12-25"));

    @ParameterizedTest
    @CsvSource({
        // Friday 16:00 and four hours: Monday 12:00.
        "2026-11-20T16:00, 240, 2026-11-23T12:00",
        "2026-11-20T16:00, 60, 2026-11-20T17:00",
        "2026-11-20T16:00, 61, 2026-11-23T09:01",
        "2026-11-20T17:00, 1, 2026-11-23T09:01",
        "2026-11-21T03:00, 240, 2026-11-23T13:00",
        "2026-11-23T06:00, 480, 2026-11-23T17:00",
        "2026-11-23T09:00, 2400, 2026-11-27T17:00",
        // A holiday on a Friday.
        "2026-12-24T16:00, 120, 2026-12-28T10:00",
        // The clocks go back on a Sunday between.
        "2026-10-23T16:30, 60, 2026-10-26T09:30"
    })
    void businessMinutesPassInBusinessHours(String from, long minutes, String due) {
        var calendar = new BusinessCalendar(BERLIN, WorkingHours.USUAL, CHRISTMAS);
        var start =
                ZonedDateTime.of(java.time.LocalDateTime.parse(from), BERLIN).toInstant();
        assertThat(calendar.after(start, minutes).atZone(BERLIN).toLocalDateTime())
                .hasToString(due);
    }

    @Test
    void whereClocksAreChangedAtNightANightShiftIsShorterOrLonger() {
        var night = List.of(WorkingHours.told(DayOfWeek.SUNDAY, "00:00", "24:00"));
        var calendar = new BusinessCalendar(BERLIN, night, List.of());
        // Sunday 2026-03-29 has 23 hours, Sunday 2026-10-25 has 25.
        assertThat(calendar.after(Instant.parse("2026-03-28T12:00:00Z"), 23 * 60))
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(calendar.after(Instant.parse("2026-03-28T12:00:00Z"), 23 * 60 + 1))
                .isEqualTo(Instant.parse("2026-04-04T22:01:00Z"));
        assertThat(calendar.after(Instant.parse("2026-10-24T12:00:00Z"), 25 * 60))
                .isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void aBreakAtNoonIsNotWorked() {
        var hours = List.of(
                new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(18, 0)),
                new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));
        var calendar = new BusinessCalendar(ZoneId.of("UTC"), hours, List.of());
        assertThat(calendar.after(Instant.parse("2026-11-23T11:00:00Z"), 120))
                .isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
    }

    @Test
    void whereNobodyEverWorksTheWallClockCounts() {
        var calendar = new BusinessCalendar(BERLIN, List.of(), List.of());
        var start = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(calendar.after(start, 30)).isEqualTo(start.plusSeconds(1800));
    }
}
