package io.needmap.activitymap.inbox;

/** What became of a statement in the inbox. */
enum PlacementState {
    /** It belongs to an activity. */
    PLACED,
    /** It is no activity, for a reason. */
    DISMISSED,
    /** It is put off. */
    PARKED
}
