package io.needmap.materials.match;

/** Whether a person has decided that the material serves the activity. */
enum MatchDecision {
    PROPOSED,
    CONFIRMED,
    REJECTED
}
