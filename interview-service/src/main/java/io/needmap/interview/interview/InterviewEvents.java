package io.needmap.interview.interview;

import io.needmap.kit.journal.EventType;

/** What the other services hear about interviews. */
final class InterviewEvents {

    static final EventType RECORDED = EventType.of("interview", "interview", "interview-recorded");
    static final EventType COMPLETED = EventType.of("interview", "interview", "interview-completed");
    static final EventType CANCELLED = EventType.of("interview", "interview", "interview-cancelled");

    private InterviewEvents() {}
}
