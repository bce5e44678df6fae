package io.needmap.console.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T09:00, Europe/Berlin, 2026-07-01T07:00:00Z",
        "2026-12-01T09:00, Europe/Berlin, 2026-12-01T08:00:00Z",
        "2026-12-01T08:00, Asia/Tokyo, 2026-11-30T23:00:00Z",
        "2026-12-01T08:00, Australia/Adelaide, 2026-11-30T21:30:00Z",
        "2026-12-01T08:00, UTC, 2026-12-01T08:00:00Z",
        "2026-03-29T03:00, Europe/Berlin, 2026-03-29T01:00:00Z",
    })
    void readsAClockWhereItHangs(String typed, String zone, String instant) {
        var when = FieldTime.of(typed, ZoneId.of(zone));
        assertThat(when.instant()).isEqualTo(instant);
        assertThat(when.trouble()).isNull();
        assertThat(when.note()).isEmpty();
    }

    @Test
    void refusesATimeThatClocksSkipped() {
        var when = FieldTime.of("2026-03-29T02:30", ZoneId.of("Europe/Berlin"));
        assertThat(when.instant()).isNull();
        assertThat(when.trouble()).isNotNull();
        assertThat(when.trouble().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/conductedAt");
            assertThat(fault.message())
                    .isEqualTo("there was no 02:30 that day in Europe/Berlin, clocks went from 02:00 to 03:00");
        });
    }

    @Test
    void takesTheFirstOfATimeThatCameTwiceAndSaysSo() {
        var when = FieldTime.of("2026-10-25T02:30", ZoneId.of("Europe/Berlin"));
        assertThat(when.instant()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(when.note()).contains("02:30 came twice in Europe/Berlin");
    }

    @Test
    void leavesWhatIsNoTimeToTheService() {
        assertThat(FieldTime.of("soon", ZoneId.of("Europe/Berlin")).instant()).isEqualTo("soon");
        assertThat(FieldTime.of(null, ZoneId.of("Europe/Berlin")).instant()).isNull();
    }
}
