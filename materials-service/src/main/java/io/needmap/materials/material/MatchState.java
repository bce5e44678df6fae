package io.needmap.materials.material;

/** Whether a material serves an activity; every material is one of these. */
enum MatchState {
    MATCHED,
    /** Somebody was honest: it does not fit, and why is written down. */
    SET_ASIDE,
    UNREVIEWED
}
