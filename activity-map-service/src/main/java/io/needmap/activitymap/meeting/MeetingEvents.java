package io.needmap.activitymap.meeting;

import io.needmap.kit.journal.EventType;

/** What the other services hear about meetings, decisions and actions. */
final class MeetingEvents {

    static final EventType CHANGED = of("meeting-changed");
    static final EventType OPENED = of("meeting-opened");
    static final EventType CLOSED = of("meeting-closed");
    static final EventType DECISION_TAKEN = of("decision-taken");
    static final EventType ACTION_CHANGED = of("action-changed");
    static final EventType ACTION_CLOSED = of("action-closed");

    private MeetingEvents() {}

    private static EventType of(String event) {
        return EventType.of("activity-map", "meeting", event);
    }
}
