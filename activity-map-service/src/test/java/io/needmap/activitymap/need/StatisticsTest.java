package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void evennessHasItsGoldenValues() {
        assertThat(Statistics.evenness(List.of(.8, .8, .8))).isCloseTo(1, within(1e-9));
        assertThat(Statistics.evenness(List.of(.8, .4, 0.0))).isCloseTo(0.5794, within(0.00005));
        assertThat(Statistics.evenness(List.of(.8, 0.0, 0.0))).isCloseTo(0, within(1e-9));
    }
}
