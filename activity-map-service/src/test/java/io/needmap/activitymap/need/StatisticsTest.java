package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @ParameterizedTest
    @CsvSource({"8,10,0.6016", "3,3,0.6462", "1,1,0.3784", "3,10,0.1538", "24,30,0.6920", "5,8,0.4028", "0,5,0"})
    void theWilsonBoundHasItsGoldenValues(double x, double n, double bound) {
        assertThat(Statistics.wilsonLower(x, n, 1.2816)).isCloseTo(bound, within(0.00005));
    }

    @Test
    void evennessHasItsGoldenValues() {
        assertThat(Statistics.evenness(List.of(.8, .8, .8))).isCloseTo(1, within(1e-9));
        assertThat(Statistics.evenness(List.of(.8, .4, 0.0))).isCloseTo(0.5794, within(0.00005));
        assertThat(Statistics.evenness(List.of(.8, 0.0, 0.0))).isCloseTo(0, within(1e-9));
    }
}
