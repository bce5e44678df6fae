package io.needmap.interview.hypothesis;

import io.needmap.kit.interval.Wilson;

/** What the calls say of a hypothesis together. */
enum Verdict {
    UNDECIDED,
    CONFIRMED,
    REFUTED;

    /**
     * The refutation rule: refuted when even the upper bound of the confirm rate (Wilson, 80 % two-sided) lies below the
     * threshold, confirmed when even the lower bound lies above it; never on fewer calls or reps than it takes.
     *
     * @param confirmed calls that confirmed it
     * @param refuted calls that refuted it
     * @param reps who made the calls
     */
    static Verdict of(int confirmed, int refuted, int reps, HypothesisSettings rule) {
        int calls = confirmed + refuted;
        if (calls == 0 || calls < rule.fewestCalls() || reps < rule.fewestReps()) {
            return UNDECIDED;
        }
        var rate = Wilson.of(confirmed, calls);
        if (rate.upper() < rule.threshold()) {
            return REFUTED;
        }
        return rate.lower() > rule.threshold() ? CONFIRMED : UNDECIDED;
    }
}
