package io.needmap.materials.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final GapPlan PLAN = new GapPlan("Ada", "2026-Q4", 3);
    private static final GapClosing CLOSING =
            new GapClosing(ClosingReason.FILLED_BY_HAND, null, null, 2.0, null, 0, 50, null, NOW);

    private static final Map<String, UnaryOperator<Gap>> TRANSITIONS = Map.of(
            "plan", gap -> gap.plan(PLAN),
            "start", Gap::start,
            "fill", gap -> gap.fill(CLOSING),
            "verify", gap -> gap.verify(new GapVerification("Ada", 7, NOW)),
            "decline", gap -> gap.decline(CLOSING),
            "reopen", gap -> gap.reopen(ReopeningReason.REOPENED_BY_HAND, NOW));

    @Test
    void everyStateAllowsItsTransitionsAndNoOther() {
        var allowed = new EnumMap<GapState, List<String>>(GapState.class);
        for (var state : GapState.values()) {
            var possible = new ArrayList<String>();
            TRANSITIONS.forEach((name, transition) -> {
                try {
                    assertThat(transition.apply(in(state)).version()).isEqualTo(8);
                    possible.add(name);
                } catch (ProblemException e) {
                    assertThat(e.type()).isEqualTo(CommonProblem.STATE_CONFLICT);
                }
            });
            allowed.put(state, possible.stream().sorted().toList());
        }
        assertThat(allowed)
                .isEqualTo(Map.of(
                        GapState.OPEN, List.of("decline", "plan"),
                        GapState.PLANNED, List.of("decline", "plan", "start"),
                        GapState.IN_PRODUCTION, List.of("decline", "fill"),
                        GapState.FILLED, List.of("reopen", "verify"),
                        GapState.VERIFIED, List.of("reopen"),
                        GapState.DECLINED, List.of("reopen")));
    }

    private static Gap in(GapState state) {
        var assessment = new GapAssessment("A", null, null, 50, 0, "NEED", 10, 1.0, GapEvidence.NONE);
        var closing = state.isClosed() ? CLOSING : null;
        return new Gap(Ids.next(), 7, Ids.next(), state, assessment, PLAN, closing, NOW, 0, null, null);
    }
}
