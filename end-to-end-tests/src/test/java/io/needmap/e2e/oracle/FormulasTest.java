package io.needmap.e2e.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle itself has to be right: the golden values of the formulas. */
class FormulasTest {

    @Test
    void wilsonLower() {
        assertThat(Formulas.wilsonLower(8, 10)).isCloseTo(0.6016, within(5e-5));
        assertThat(Formulas.wilsonLower(3, 3)).isCloseTo(0.6462, within(5e-5));
        assertThat(Formulas.wilsonLower(24, 30)).isCloseTo(0.6920, within(5e-5));
        assertThat(Formulas.wilsonLower(5, 8)).isCloseTo(0.4028, within(5e-5));
    }

    @Test
    void evenness() {
        assertThat(Formulas.evenness(List.of(.8, .8, .8))).isCloseTo(1, within(1e-12));
        assertThat(Formulas.evenness(List.of(.8, .4, 0.0))).isCloseTo(0.5794, within(5e-5));
        assertThat(Formulas.evenness(List.of(.8, 0.0, 0.0))).isZero();
        assertThat(Formulas.geometricMean(List.of(.6016, 1.0, 1.0))).isCloseTo(0.8442, within(5e-5));
    }

    @Test
    void opportunity() {
        var ratings = Stream.of(Collections.nCopies(8, 5), Collections.nCopies(2, 3))
                .flatMap(List::stream)
                .toList();
        var satisfied = Stream.of(Collections.nCopies(2, 4), Collections.nCopies(8, 3))
                .flatMap(List::stream)
                .toList();
        assertThat(Formulas.rated(ratings)).isEqualTo(7.5);
        assertThat(Formulas.rated(satisfied)).isEqualTo(2.5);
        assertThat(Formulas.rated(List.of())).isEqualTo(5);
        assertThat(Formulas.opportunity(7.5, 2.5)).isEqualTo(12.5);
    }

    @Test
    void coverageAndPriority() {
        assertThat(Formulas.coverage(List.of(.8 * .5))).isCloseTo(0.40, within(1e-12));
        assertThat(Formulas.coverage(List.of(.8 * .5, .4))).isCloseTo(0.64, within(1e-12));
        assertThat(Formulas.priority(12.5, .8442, 0, false)).isCloseTo(57.63, within(5e-3));
        assertThat(Formulas.priority(12.5, .8442, .64, false)).isCloseTo(20.75, within(5e-3));
        assertThat(Formulas.priority(12.5, .8442, 0, true)).isEqualTo(25);
    }

    @Test
    void alignmentAndFreshness() {
        assertThat(Formulas.alignment(40.0 / 90, .55)).isCloseTo(0.4916, within(5e-5));
        assertThat(Formulas.alignment(0, 0)).isZero();
        var verified = LocalDate.of(2026, 1, 1);
        assertThat(Formulas.fresh("TALK_TRACK", verified, null, verified.plusDays(46)))
                .isCloseTo(0.7017, within(5e-5));
        assertThat(Formulas.fresh("TALK_TRACK", verified, null, verified.plusDays(90)))
                .isCloseTo(0.5, within(1e-12));
        assertThat(Formulas.fresh("VIDEO", verified, verified, verified.plusDays(1)))
                .isZero();
    }
}
