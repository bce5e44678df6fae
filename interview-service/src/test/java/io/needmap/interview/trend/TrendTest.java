package io.needmap.interview.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    /** The golden values of formula 8, and what turns them. */
    @ParameterizedTest
    @CsvSource({
        "9, 20, 3, 20, 2, 2.714, 1.597, WATCH",
        "2, 5, 0, 5, 2, 5.0, 1.039, WATCH",
        "30, 100, 20, 100, 5, 1.488, 1.391, STABLE",
        "12, 20, 3, 20, 2, 3.571, 2.105, EMERGING",
        "12, 20, 3, 20, 1, 3.571, 2.105, WATCH",
        "3, 20, 12, 20, 2, 0.28, -2.105, FADING",
        "3, 20, 12, 20, 1, 0.28, -2.105, STABLE"
    })
    void formulaEight(long x, long e, long x0, long e0, int reps, double ratio, double z, TrendState state) {
        var trend = Trend.of(new Trend.Period(x, e, reps), new Trend.Period(x0, e0, reps));
        assertThat(trend.ratio()).isCloseTo(ratio, within(0.0005));
        assertThat(trend.z()).isCloseTo(z, within(0.0005));
        assertThat(trend.state()).isEqualTo(state);
    }

    @Test
    void whereNobodyListenedNothingIsKnown() {
        var none = new Trend.Period(0, 0, 0);
        var some = new Trend.Period(4, 10, 3);
        assertThat(Trend.of(some, none)).isEqualTo(new Trend(TrendState.UNKNOWN, null, null));
        assertThat(Trend.of(none, some).state()).isEqualTo(TrendState.UNKNOWN);
    }
}
