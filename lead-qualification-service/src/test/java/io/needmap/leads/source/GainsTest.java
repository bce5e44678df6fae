package io.needmap.leads.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.criterion.AnswerType;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.source.RefusedShares.Answers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GainsTest {

    private static final Source FAIR = new Source("show", "Fair");
    private static final Source LIVE = new Source("webinar", "Live");

    private final AskedCriterion budget = asked("BUDGET", 5, true, false);
    private final AskedCriterion site = asked("SITE", 3, false, false);
    private final AskedCriterion date = asked("DATE", 2, false, false);
    private final AskedCriterion legal = asked("LEGAL", 5, true, true);
    private final Gains gains = gains(List.of(budget, site, date));
    private final List<Pattern> patterns = List.of(
            knowing(FAIR, Set.of(), 100),
            knowing(FAIR, Set.of(budget.id()), 40),
            knowing(LIVE, Set.of(site.id(), date.id()), 7),
            knowing(LIVE, Set.of(budget.id(), site.id()), 3));

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
        assertThat(gains(List.of(budget)).byDropping(budget.id(), patterns)).isZero();
    }

    @Test
    void aQuestionThatNobodyAsksCanGainNamesToo() {
        var power = asked("POWER", 10, false, false);
        assertThat(gains.byAsking(power, patterns)).isEqualTo(40);
        assertThat(gains.byAsking(asked("SHOE", 1, false, false), patterns)).isZero();
    }

    /** Of the show's names 30 of 90 said no, of the webinar's 9 of 10: 39 of 100 together. */
    @Test
    void answersThatRefuseGainNobody() {
        var shares = new RefusedShares(List.of(
                new Answers("show", "Fair", legal.id(), 90, 30), new Answers("webinar", "Live", legal.id(), 10, 9)));
        var asking = new Gains(List.of(legal), 0.60, shares);
        assertThat(shares.overall(legal)).isEqualTo(0.39);
        assertThat(shares.of(legal, FAIR)).isEqualTo((30 + 3.9) / 100);
        assertThat(shares.of(legal, LIVE)).isEqualTo((9 + 3.9) / 20);
        assertThat(shares.of(legal, new Source(null, null))).isEqualTo(0.39);
        assertThat(shares.of(budget, FAIR)).isNull();
        assertThat(asking.byAsking(legal, List.of(knowing(FAIR, Set.of(), 1000))))
                .isEqualTo(661);
        assertThat(asking.byAsking(legal, List.of(knowing(LIVE, Set.of(), 1000))))
                .isEqualTo(355);
        assertThat(gains(List.of(legal)).byAsking(legal, List.of(knowing(FAIR, Set.of(), 1000))))
                .as("nobody has answered yet")
                .isEqualTo(1000);
    }

    @Test
    void whoeverIsRefusedAlreadyIsGainedByNoOtherAnswer() {
        var asking = gains(List.of(legal, budget));
        var knocked = new Pattern(FAIR, Set.of(legal.id()), Set.of(legal.id()), false, 20);
        var optedOut = new Pattern(FAIR, Set.of(legal.id()), Set.of(), true, 9);
        var complete = new Pattern(FAIR, Set.of(legal.id(), budget.id()), Set.of(legal.id()), false, 4);
        var all = List.of(knocked, optedOut, complete, knowing(FAIR, Set.of(legal.id()), 5));
        assertThat(asking.byAsking(budget, all)).isEqualTo(5);
        assertThat(asking.ready(all)).isZero();
        assertThat(asking.refused(all)).isEqualTo(33);
        assertThat(asking.byDropping(legal.id(), all))
                .as("refused by that alone")
                .isEqualTo(4);
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedRefusesOnceItIs() {
        var asking = gains(List.of(date));
        var known = new Pattern(FAIR, Set.of(legal.id()), Set.of(), false, 6);
        var against = new Pattern(FAIR, Set.of(legal.id()), Set.of(legal.id()), false, 8);
        assertThat(asking.byAsking(legal, List.of(known, against))).isEqualTo(6);
        assertThat(asking.refused(List.of(known, against))).isZero();
    }

    private static Gains gains(List<AskedCriterion> active) {
        return new Gains(active, 0.60, new RefusedShares(List.of()));
    }

    private static Pattern knowing(Source source, Set<UUID> answered, long names) {
        return new Pattern(source, answered, Set.of(), false, names);
    }

    private static AskedCriterion asked(String code, double weight, boolean mustKnow, boolean knockOut) {
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
                knockOut);
    }
}
