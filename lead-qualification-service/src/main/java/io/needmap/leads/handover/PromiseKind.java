package io.needmap.leads.handover;

/** What was promised. */
enum PromiseKind {
    /** A qualified lead is handed over. */
    HAND_OVER,
    /** What was handed over is accepted or rejected. */
    ANSWER,
    /** The person is spoken to; the earliest touch counts. */
    FIRST_TOUCH,
    /** What was rejected for want of context is taken up again. */
    CONTEXT
}
