package io.needmap.interview.interview;

/** Where an interview stands. */
public enum InterviewState {
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED
}
