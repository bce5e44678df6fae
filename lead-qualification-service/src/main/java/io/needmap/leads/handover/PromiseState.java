package io.needmap.leads.handover;

/** How a promise stands, derived when it is read. */
enum PromiseState {
    RUNNING,
    MET,
    MISSED,
    /** The cycle ended before it was due. */
    VOID
}
