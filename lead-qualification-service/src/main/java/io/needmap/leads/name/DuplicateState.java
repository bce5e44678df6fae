package io.needmap.leads.name;

/** What was decided about a possible duplicate. */
enum DuplicateState {
    OPEN,
    MERGED,
    KEPT_APART,
    /** Nothing is to be decided any more: its list was taken back, or the person was forgotten. Told once, then gone. */
    DROPPED
}
