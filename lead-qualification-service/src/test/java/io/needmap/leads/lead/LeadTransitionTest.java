package io.needmap.leads.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.name.CycleState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadTransitionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    /** For every state what can be done, and where it leads; everything else is refused. */
    private static final Map<CycleState, String> ALLOWED = Map.ofEntries(
            Map.entry(CycleState.NAME, "QUALIFY>QUALIFIED DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(CycleState.ENRICHING, "QUALIFY>QUALIFIED DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(CycleState.QUALIFIED, "HAND_OVER>HANDED_OVER DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(CycleState.HANDED_OVER, "ACCEPT>ACCEPTED REJECT>REJECTED DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(CycleState.ACCEPTED, "REJECT>REJECTED TOUCH>WORKING DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(
                    CycleState.WORKING,
                    "TOUCH>WORKING OPPORTUNITY>OPPORTUNITY WIN>WON LOSE>LOST DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(
                    CycleState.OPPORTUNITY,
                    "TOUCH>OPPORTUNITY WIN>WON LOSE>LOST DISQUALIFY>DISQUALIFIED EXPIRE>EXPIRED"),
            Map.entry(CycleState.WON, ""),
            Map.entry(CycleState.LOST, "RECYCLE>RECYCLED"),
            Map.entry(CycleState.REJECTED, "RECYCLE>RECYCLED"),
            Map.entry(CycleState.DISQUALIFIED, "RECYCLE>RECYCLED"),
            Map.entry(CycleState.EXPIRED, "RECYCLE>RECYCLED"),
            Map.entry(CycleState.RECYCLED, ""));

    @ParameterizedTest
    @EnumSource(CycleState.class)
    void everyStateAllowsWhatItAllowsAndNothingElse(CycleState state) {
        var targets = new HashMap<String, String>();
        for (String step : ALLOWED.get(state).split(" ", -1)) {
            if (!step.isEmpty()) {
                targets.put(step.split(">", -1)[0], step.split(">", -1)[1]);
            }
        }
        for (var transition : LeadTransition.values()) {
            var lead = in(state);
            String target = targets.get(transition.name());
            if (target == null) {
                assertThatThrownBy(() -> lead.after(transition, null, LATER, LATER))
                        .as("%s in %s", transition, state)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.extensions()).containsKeys("state", "allowedStates"));
            } else {
                var after = lead.after(transition, reason(transition), LATER, LATER);
                assertThat(after.state()).as("%s in %s", transition, state).hasToString(target);
                assertThat(after.version()).isEqualTo(lead.version() + 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LeadTransition.class,
            names = {"REJECT", "LOSE", "DISQUALIFY", "EXPIRE"})
    void anExitKeepsItsReasonForEver(LeadTransition exit) {
        var ended = in(exit.from().get(0)).after(exit, reason(exit), LATER, LATER);
        assertThat(ended.outcome()).isEqualTo(ended.state());
        assertThat(ended.closedAt()).isEqualTo(LATER);
        var recycled = ended.after(LeadTransition.RECYCLE, null, LATER, LATER);
        assertThat(recycled.outcome()).isEqualTo(ended.state());
        assertThat(recycled.reason()).isEqualTo(ended.reason());
        assertThat(recycled.answered(LATER).reason()).isEqualTo(ended.reason());
    }

    @ParameterizedTest
    @EnumSource(LeadTransition.class)
    void everyExitHasReasonsAndNothingElseHas(LeadTransition transition) {
        assertThat(ReasonCode.of(transition).isEmpty()).isEqualTo(!transition.needsReason());
    }

    @org.junit.jupiter.api.Test
    void ofSeveralTouchesTheEarliestCounts() {
        var touched = in(CycleState.ACCEPTED).after(LeadTransition.TOUCH, null, NOW, NOW);
        var earlier = touched.after(LeadTransition.TOUCH, null, NOW.minusSeconds(5), LATER);
        var later = earlier.after(LeadTransition.TOUCH, null, LATER, LATER);
        assertThat(later.firstTouchAt()).isEqualTo(NOW.minusSeconds(5));
        assertThat(later.stateSince()).isEqualTo(NOW);
    }

    private static Reason reason(LeadTransition transition) {
        return transition.needsReason() ? new Reason(ReasonCode.of(transition).get(0), "why", List.of()) : null;
    }

    private static Lead in(CycleState state) {
        boolean open = state.isOpen();
        return new Lead(
                UUID.randomUUID(),
                3,
                UUID.randomUUID(),
                1,
                state,
                open ? null : CycleState.LOST,
                open || state == CycleState.WON ? null : ReasonCode.OTHER,
                null,
                List.of(),
                NOW,
                NOW,
                null,
                null,
                open ? null : NOW,
                LeadClock.NONE);
    }
}
