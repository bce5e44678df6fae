package io.needmap.activitymap.inbox;

/** How a statement waits. */
enum InboxState {
    WAITING,
    PARKED
}
