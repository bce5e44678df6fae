package io.needmap.leads.name;

/** What a person decided about a possible duplicate. */
enum DuplicateState {
    OPEN,
    MERGED,
    KEPT_APART
}
