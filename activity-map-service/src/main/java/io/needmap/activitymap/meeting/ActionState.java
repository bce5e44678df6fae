package io.needmap.activitymap.meeting;

/** Whether an action is still to be done. */
enum ActionState {
    OPEN,
    CLOSED
}
