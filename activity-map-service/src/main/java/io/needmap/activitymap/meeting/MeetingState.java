package io.needmap.activitymap.meeting;

/** How far a meeting is. */
enum MeetingState {
    PLANNED,
    OPEN,
    CLOSED
}
