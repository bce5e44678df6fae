package io.needmap.leads.name;

/** What became of a row. */
public enum IntakeOutcome {
    CREATED,
    UPDATED,
    /** Everything that the row says was known. */
    UNCHANGED,
    /** The mode does not allow to make, or to change, the name. */
    SKIPPED,
    /** Perhaps the same person as a known name; nothing was written, a person decides. */
    POSSIBLE_DUPLICATE,
    /** The person opted out; nothing was written. */
    SUPPRESSED,
    /** The row could not be taken. */
    FAILED
}
