package io.needmap.interview.hypothesis;

import io.needmap.kit.journal.EventType;

/** What the other services hear about hypotheses. */
final class HypothesisEvents {

    static final EventType CHANGED = EventType.of("interview", "hypothesis", "hypothesis-changed");
    static final EventType CONFIRMED = EventType.of("interview", "hypothesis", "hypothesis-confirmed");
    static final EventType REFUTED = EventType.of("interview", "hypothesis", "hypothesis-refuted");

    private HypothesisEvents() {}

    /** What a call is told as: that it was counted, or that it decided. */
    static EventType of(Verdict before, Verdict after) {
        if (before == after || after == Verdict.UNDECIDED) {
            return CHANGED;
        }
        return after == Verdict.CONFIRMED ? CONFIRMED : REFUTED;
    }
}
