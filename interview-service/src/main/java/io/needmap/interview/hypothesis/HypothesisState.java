package io.needmap.interview.hypothesis;

/** Where a hypothesis stands. */
enum HypothesisState {
    DRAFT,
    ACTIVE,
    RETIRED
}
