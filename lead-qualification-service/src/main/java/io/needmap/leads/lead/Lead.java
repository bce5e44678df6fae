package io.needmap.leads.lead;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.name.CycleOpening;
import io.needmap.leads.name.CycleState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a name.
 *
 * @param cycle 1 for the first
 * @param outcome how it ended; stays when a new cycle follows
 */
record Lead(
        UUID id,
        long version,
        UUID nameId,
        int cycle,
        CycleState state,
        @Nullable CycleState outcome,
        @Nullable ReasonCode reasonCode,
        @Nullable String reasonNote,
        List<String> reasonCriteria,
        Instant openedAt,
        Instant stateSince,
        @Nullable Instant handedOverAt,
        @Nullable Instant firstTouchAt,
        @Nullable Instant closedAt,
        LeadClock clock)
        implements Aggregate {

    static Lead open(CycleOpening opening) {
        return opened(opening.leadId(), opening.nameId(), 1, opening.state(), opening.openedAt());
    }

    /** The next cycle of the name. */
    Lead next(UUID nextId, boolean somethingKnown, Instant now) {
        return opened(nextId, nameId, cycle + 1, somethingKnown ? CycleState.ENRICHING : CycleState.NAME, now);
    }

    private static Lead opened(UUID id, UUID nameId, int cycle, CycleState state, Instant now) {
        return new Lead(
                id, 1, nameId, cycle, state, null, null, null, List.of(), now, now, null, null, null, LeadClock.NONE);
    }

    /** The lead after answers came. */
    Lead answered(Instant now) {
        return state == CycleState.NAME
                ? in(CycleState.ENRICHING, null, now, firstTouchAt)
                : in(state, reason(), now, firstTouchAt);
    }

    /** Refuses what the state does not allow, naming the states that do. */
    void require(LeadTransition transition) {
        if (!transition.from().contains(state)) {
            throw ProblemException.state("lead", state, transition.from());
        }
    }

    /**
     * The lead after a transition.
     *
     * @param reason of a transition that needs one
     * @param at when it happened; of several touches the earliest counts
     */
    Lead after(LeadTransition transition, @Nullable Reason reason, Instant at, Instant now) {
        require(transition);
        boolean earliest = transition == LeadTransition.TOUCH && (firstTouchAt == null || at.isBefore(firstTouchAt));
        return in(transition.target(state), reason == null ? reason() : reason, now, earliest ? at : firstTouchAt);
    }

    /** The lead without what somebody noted about the person. */
    Lead withoutNote() {
        return new Lead(
                id,
                version,
                nameId,
                cycle,
                state,
                outcome,
                reasonCode,
                null,
                reasonCriteria,
                openedAt,
                stateSince,
                handedOverAt,
                firstTouchAt,
                closedAt,
                clock);
    }

    /** The lead after the person was forgotten: it ends if it goes on. */
    Lead erased(Instant now) {
        return state.isOpen()
                ? after(LeadTransition.DISQUALIFY, new Reason(ReasonCode.OPTED_OUT, null, List.of()), now, now)
                : in(state, reason(), now, firstTouchAt);
    }

    private Lead in(CycleState next, @Nullable Reason reason, Instant now, @Nullable Instant touchedAt) {
        boolean moved = next != state;
        boolean ends = state.isOpen() && !next.isOpen();
        return new Lead(
                id,
                version + 1,
                nameId,
                cycle,
                next,
                ends ? next : outcome,
                reason == null ? null : reason.code(),
                reason == null ? null : reason.note(),
                reason == null ? List.of() : reason.missingCriteria(),
                openedAt,
                moved ? now : stateSince,
                next == CycleState.HANDED_OVER && moved ? now : handedOverAt,
                touchedAt,
                ends ? now : closedAt,
                clock);
    }

    /** The lead with what was promised about it. */
    Lead with(LeadClock next) {
        return new Lead(
                id,
                version,
                nameId,
                cycle,
                state,
                outcome,
                reasonCode,
                reasonNote,
                reasonCriteria,
                openedAt,
                stateSince,
                handedOverAt,
                firstTouchAt,
                closedAt,
                next);
    }

    /** Why the cycle ended; null while it goes on, and when it was won. */
    @Nullable
    Reason reason() {
        return reasonCode == null ? null : new Reason(reasonCode, reasonNote, reasonCriteria);
    }
}
