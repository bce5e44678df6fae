package io.needmap.leads.name;

/** What became of a name whose list is taken back. */
public enum UndoOutcome {
    /** It is as it was before the list. */
    REVERSED,
    /** Somebody changed since what the list had written; nothing was taken back. */
    KEPT,
    /** It could not be taken back. */
    FAILED
}
