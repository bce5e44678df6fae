package io.needmap.kit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest
    @CsvSource({"8,10,0.6016", "3,3,0.6462", "1,1,0.3784", "3,10,0.1538", "24,30,0.6920", "5,8,0.4028", "0,5,0"})
    void theGoldenValues(double x, double n, double lower) {
        var bounds = Wilson.of(x, n);
        assertThat(bounds.lower()).isCloseTo(lower, within(0.00005));
        assertThat(1 - Wilson.of(n - x, n).lower()).isCloseTo(bounds.upper(), within(1e-9));
    }
}
