package io.needmap.interview.hypothesis;

/** What a call said about a hypothesis. */
enum HypothesisOutcome {
    CONFIRMED,
    REFUTED
}
