package io.needmap.materials.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.kit.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GapPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final UUID ACTIVITY = Ids.next();

    private final GapPolicy policy = new GapPolicy(new GapSettings() {
        @Override
        public double opensAt() {
            return 20;
        }

        @Override
        public double closesAt() {
            return 10;
        }

        @Override
        public double verifiedSatisfaction() {
            return 5;
        }

        @Override
        public double wantCap() {
            return 25;
        }

        @Override
        public Duration everyChangeKept() {
            return Duration.ofDays(90);
        }

        @Override
        public Duration pastKept() {
            return Duration.ofDays(1095);
        }
    });

    @Test
    void goldenPriorities() {
        assertThat(PriorityFormula.priority(12.5, .8442, 0, null)).isCloseTo(57.63, within(.005));
        assertThat(PriorityFormula.priority(12.5, .8442, .64, null)).isCloseTo(20.75, within(.005));
        assertThat(PriorityFormula.priority(20, 1.0, 0, 25.0)).isEqualTo(25);
        assertThat(PriorityFormula.priority(20, null, 0, null)).isEqualTo(50);
        assertThat(PriorityFormula.priority(20, 1.0, 1, null)).isZero();
    }

    @Test
    void aGapOpensAt20AndClosesBelow10() {
        assertThat(policy.apply(null, priority(19.99), 0, null, NOW)).isNull();
        var gap = policy.apply(null, priority(20), 0, null, NOW);
        assertThat(gap.state()).isEqualTo(GapState.OPEN);
        gap = policy.apply(gap, priority(10), 0, null, NOW);
        assertThat(gap.state()).isEqualTo(GapState.OPEN);
        gap = policy.apply(gap, priority(9.99), 0, null, NOW);
        assertThat(gap.state()).isEqualTo(GapState.FILLED);
        assertThat(gap.closing().reason()).isEqualTo(ClosingReason.NEED_FELL);
        gap = policy.apply(gap, priority(19.9), 0, null, NOW);
        assertThat(gap.state()).isEqualTo(GapState.FILLED);
        gap = policy.apply(gap, priority(20), 0, null, NOW);
        assertThat(gap.state()).isEqualTo(GapState.OPEN);
        assertThat(gap.reopenCount()).isEqualTo(1);
        assertThat(gap.reopenedBecause()).isEqualTo(ReopeningReason.NEED_ROSE);
    }

    @Test
    void oneAssessmentIsOneVersionAndNoChangeIsNone() {
        var gap = policy.apply(null, priority(50), 0, null, NOW);
        assertThat(policy.apply(gap, priority(50), 0, null, NOW)).isSameAs(gap);
        var filled = policy.apply(gap, priority(50), .9, null, NOW);
        assertThat(filled.version()).isEqualTo(gap.version() + 1);
        assertThat(filled.closing().reason()).isEqualTo(ClosingReason.COVERED);
    }

    @Test
    void theActivityItselfClosesAndReopensItsGap() {
        var gap = policy.apply(null, priority(50), 0, null, NOW);
        for (var facts : List.of(
                facts("AGREED", "NOT_RELEVANT", "YES", "NEED", 10),
                facts("AGREED", "UNDECIDED", "YES", "NEED", 10),
                facts("AGREED", "RELEVANT", "SALES_OWNS", "NEED", 10),
                facts("AGREED", "RELEVANT", "NO", "NEED", 10),
                facts("RETIRED", "RELEVANT", "YES", "NEED", 10))) {
            var declined = policy.apply(gap, facts, 0, null, NOW);
            assertThat(declined.state()).isEqualTo(GapState.DECLINED);
            assertThat(declined.assessment().priority()).isZero();
            var again = policy.apply(declined, priority(50), 0, null, NOW);
            assertThat(again.state()).isEqualTo(GapState.OPEN);
            assertThat(again.reopenedBecause()).isEqualTo(ReopeningReason.RELEVANT_AGAIN);
        }
    }

    @Test
    void whatAPersonDeclinedStaysDeclined() {
        var closing = new GapClosing(ClosingReason.DECLINED_BY_HAND, "no", null, 2.0, null, 0, 50, null, NOW);
        var declined = policy.apply(null, priority(50), 0, null, NOW).decline(closing);
        assertThat(policy.apply(declined, priority(100), 0, null, NOW).state()).isEqualTo(GapState.DECLINED);
    }

    @Test
    void whatAPersonFilledReopensWhenThePriorityHasClearlyRisen() {
        var closing = new GapClosing(ClosingReason.FILLED_BY_HAND, null, null, 2.0, null, 0, 50, null, NOW);
        var filled = policy.apply(null, priority(50), 0, null, NOW)
                .plan(new GapPlan("Ada", "2026-Q4", 1))
                .start()
                .fill(closing);
        assertThat(policy.apply(filled, priority(59), 0, null, NOW).state()).isEqualTo(GapState.FILLED);
        assertThat(policy.apply(filled, priority(60), 0, null, NOW).state()).isEqualTo(GapState.OPEN);
        var lower = policy.apply(filled, priority(5), 0, null, NOW);
        assertThat(lower.state()).isEqualTo(GapState.FILLED);
        assertThat(policy.apply(lower, priority(20), 0, null, NOW).state()).isEqualTo(GapState.OPEN);
    }

    @Test
    void coverageThatCameAfterAPersonFilledItCanFall() {
        var closing = new GapClosing(ClosingReason.FILLED_BY_HAND, null, null, 2.0, null, 0, 80, null, NOW);
        var filled = policy.apply(null, priority(80), 0, null, NOW)
                .plan(new GapPlan("Ada", "2026-Q4", 1))
                .start()
                .fill(closing);
        var covered = policy.apply(filled, priority(80), .9, null, NOW);
        assertThat(covered.state()).isEqualTo(GapState.FILLED);
        var fallen = policy.apply(covered, priority(80), .5, null, NOW);
        assertThat(fallen.state()).isEqualTo(GapState.OPEN);
        assertThat(fallen.reopenedBecause()).isEqualTo(ReopeningReason.COVERAGE_FELL);
        var needed = policy.apply(covered, priority(320), .9, null, NOW);
        assertThat(needed.reopenedBecause()).isEqualTo(ReopeningReason.NEED_ROSE);
    }

    @Test
    void withoutANeedThereIsNoPriority() {
        assertThat(policy.apply(null, facts("AGREED", "RELEVANT", "YES", null, 20), 0, null, NOW))
                .isNull();
    }

    /** Facts whose priority is exactly so, at coverage 0. */
    private static ActivityFacts priority(double priority) {
        return facts("AGREED", "RELEVANT", "YES", "NEED", priority / 5);
    }

    private static ActivityFacts facts(String state, String relevance, String tool, String need, double opportunity) {
        return new ActivityFacts(
                ACTIVITY,
                1,
                "Activity",
                state,
                relevance,
                tool,
                null,
                1,
                need,
                1.0,
                8,
                2,
                null,
                opportunity,
                3,
                6,
                2,
                2,
                9,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
