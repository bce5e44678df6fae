package io.needmap.leads.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private final AskedCriterion budget = asked("BUDGET", 5, true);
    private final AskedCriterion site = asked("SITE", 4, false);
    private final AskedCriterion date = asked("DATE", 1, false);
    private final List<AskedCriterion> active = List.of(site, date, budget);

    @Test
    void itIsTheWeightThatIsAnswered() {
        var context = Completeness.of(active, Set.of(budget.id(), date.id()));
        assertThat(context.completeness()).isCloseTo(0.6, within(1e-12));
        assertThat(context.missing()).containsExactly("SITE");
        assertThat(context.suffices(0.60)).isTrue();
        assertThat(context.suffices(0.61)).isFalse();
    }

    @Test
    void aMustKnowIsNotOutweighed() {
        var context = Completeness.of(List.of(asked("SMALL", 0.1, true), site), Set.of(site.id()));
        assertThat(context.completeness()).isGreaterThan(0.9);
        assertThat(context.suffices(0.60)).isFalse();
        assertThat(context.mustKnowMissing()).containsExactly("SMALL");
    }

    @Test
    void whatMustBeKnownIsAskedFirstThenTheHeaviest() {
        assertThat(Completeness.of(active, Set.of()).missing()).containsExactly("BUDGET", "SITE", "DATE");
    }

    @Test
    void weightsThatAreNotExactInBinaryMakeNoDifference() {
        var known = asked("A", 0.3, false);
        var open = asked("B", 0.2, false);
        assertThat(Completeness.of(List.of(known, open), Set.of(known.id())).suffices(0.60))
                .isTrue();
    }

    @Test
    void withoutWeightsOnlyMustKnowsCount() {
        var weightless = List.of(asked("A", 0, false), asked("B", 0, true));
        assertThat(Completeness.of(weightless, Set.of()).suffices(0.60)).isFalse();
        assertThat(Completeness.of(weightless, Set.of(weightless.get(1).id())).suffices(0.60))
                .isTrue();
    }

    private static AskedCriterion asked(String code, double weight, boolean mustKnow) {
        return new AskedCriterion(
                UUID.randomUUID(),
                code,
                AnswerType.YES_NO,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                weight,
                mustKnow,
                false);
    }
}
