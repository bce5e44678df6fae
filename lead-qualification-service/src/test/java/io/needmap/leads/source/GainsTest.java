package io.needmap.leads.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.criterion.AnswerType;
import io.needmap.leads.criterion.AskedCriterion;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GainsTest {

    private final AskedCriterion budget = asked("BUDGET", 5, true);
    private final AskedCriterion site = asked("SITE", 3, false);
    private final AskedCriterion date = asked("DATE", 2, false);
    private final Gains gains = new Gains(List.of(budget, site, date), 0.60);
    private final List<Pattern> patterns = List.of(
            new Pattern("show", "Fair", Set.of(), 100),
            new Pattern("show", "Fair", Set.of(budget.id()), 40),
            new Pattern("webinar", "Live", Set.of(site.id(), date.id()), 7),
            new Pattern("webinar", "Live", Set.of(budget.id(), site.id()), 3));

    @Test
    void askingGainsTheNamesThatLackNothingElse() {
        assertThat(gains.ready(patterns)).isEqualTo(3);
        assertThat(gains.byAsking(site, patterns)).isEqualTo(40);
        assertThat(gains.byAsking(date, patterns)).isEqualTo(40);
        assertThat(gains.byAsking(budget, patterns)).isEqualTo(7);
        assertThat(Gains.without(budget.id(), patterns)).isEqualTo(107);
    }

    @Test
    void droppingGainsTheNamesThatOnlyLackThat() {
        assertThat(gains.byDropping(budget.id(), patterns)).isEqualTo(7);
        assertThat(gains.byDropping(site.id(), patterns)).isEqualTo(40);
        assertThat(new Gains(List.of(budget), 0.6).byDropping(budget.id(), patterns))
                .isZero();
    }

    @Test
    void aQuestionThatNobodyAsksCanGainNamesToo() {
        var power = asked("POWER", 10, false);
        assertThat(gains.byAsking(power, patterns)).isEqualTo(40);
        assertThat(gains.byAsking(asked("SHOE", 1, false), patterns)).isZero();
    }

    private static AskedCriterion asked(String code, double weight, boolean mustKnow) {
        return new AskedCriterion(
                UUID.randomUUID(),
                code,
                AnswerType.YES_NO,
                List.of(),
                List.of("YES"),
                List.of(),
                null,
                null,
                weight,
                mustKnow,
                false);
    }
}
