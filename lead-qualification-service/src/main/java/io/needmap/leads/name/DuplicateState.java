package io.needmap.leads.name;

/** What was decided about a possible duplicate. */
enum DuplicateState {
    OPEN,
    MERGED,
    KEPT_APART,
    /**
     * Nothing is to be decided any more: its list was taken back, the person was forgotten, or one of two names was emptied.
     * Told once, then gone.
     */
    DROPPED
}
