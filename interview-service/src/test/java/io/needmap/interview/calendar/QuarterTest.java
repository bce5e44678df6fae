package io.needmap.interview.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T21:59:59Z, Europe/Berlin,     2026-Q3",
        "2026-09-30T22:00:00Z, Europe/Berlin,     2026-Q4",
        "2026-12-31T23:00:00Z, Europe/Berlin,     2027-Q1",
        "2027-01-01T05:59:59Z, America/Chicago,   2026-Q4",
        "2026-03-31T13:00:00Z, Australia/Sydney,  2026-Q2",
        "2026-01-01T00:00:00Z, UTC,               2026-Q1"
    })
    void theClocksOfTheRegionDecide(Instant instant, ZoneId zone, String quarter) {
        assertThat(Quarter.of(instant, zone)).isEqualTo(quarter);
    }

    /** While a quarter has begun in one region, another is still in the one before. */
    @Test
    void theLatestQuartersAreThoseOfTheRegion() {
        var newYear = Instant.parse("2027-01-01T02:00:00Z");
        assertThat(Quarter.latest(4, newYear, ZoneId.of("Europe/Berlin")))
                .containsExactly("2027-Q1", "2026-Q4", "2026-Q3", "2026-Q2");
        assertThat(Quarter.latest(2, newYear, ZoneId.of("America/Chicago"))).containsExactly("2026-Q4", "2026-Q3");
        assertThat(Quarter.latest(1, Instant.parse("2026-12-31T11:00:00Z"), ZoneId.of("Pacific/Auckland")))
                .containsExactly("2027-Q1");
    }

    @Test
    void timesThatCannotBeMeantAreNoticed() {
        assertThat(TimeRange.covers(Instant.parse("1949-12-31T23:59:59Z"))).isFalse();
        assertThat(TimeRange.covers(Instant.parse("1950-01-01T00:00:00Z"))).isTrue();
        assertThat(TimeRange.covers(Instant.parse("2199-12-31T23:59:59.999Z"))).isTrue();
        assertThat(TimeRange.covers(Instant.parse("2200-01-01T00:00:00Z"))).isFalse();
        assertThat(TimeRange.covers(LocalDate.MAX)).isFalse();
        assertThat(TimeRange.covers(LocalDate.of(2199, 12, 31))).isTrue();
    }
}
