package io.needmap.interview.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaturationTest {

    /** The golden values of formula 2. */
    @Test
    void newActivitiesOfALaterPairAgainstTheFirstFourInterviews() {
        assertThat(Saturation.of(List.of(10L, 1L, 0L))).isEqualTo(new Saturation(10, List.of(0.1, 0.0), true));
        assertThat(Saturation.of(List.of(10L, 1L)).saturated()).isFalse();
        assertThat(Saturation.of(List.of(20L, 1L)).saturated()).isTrue();
    }

    @Test
    void beforeTheFifthInterviewNothingIsSaturated() {
        assertThat(Saturation.of(List.of(10L))).isEqualTo(new Saturation(10, List.of(), false));
        assertThat(Saturation.of(List.of(0L, 3L))).isEqualTo(new Saturation(0, List.of(), false));
        assertThat(Saturation.of(List.of())).isEqualTo(new Saturation(0, List.of(), false));
    }
}
