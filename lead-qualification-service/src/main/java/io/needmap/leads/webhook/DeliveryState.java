package io.needmap.leads.webhook;

/** What became of a delivery. */
enum DeliveryState {
    /** It waits for its turn, or for the next try. */
    PENDING,
    DELIVERED,
    /** The endpoint takes others, but not this one; it can be replayed. */
    FAILED
}
