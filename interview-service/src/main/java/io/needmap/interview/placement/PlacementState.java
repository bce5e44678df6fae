package io.needmap.interview.placement;

/** What the activity map decided about a statement. */
public enum PlacementState {
    PLACED,
    DISMISSED,
    PARKED
}
