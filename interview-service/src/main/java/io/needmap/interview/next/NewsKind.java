package io.needmap.interview.next;

/** What a rep is to be told. */
enum NewsKind {
    /** A meeting decided on an activity that the rep told of. */
    DECISION_TAKEN,
    /** There is an answer to a competitor's pitch that the rep heard. */
    PITCH_ANSWERED,
    /** A draft that the rep reviewed is published. */
    DRAFT_PUBLISHED
}
