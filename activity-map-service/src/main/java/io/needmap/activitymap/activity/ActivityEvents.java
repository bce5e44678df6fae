package io.needmap.activitymap.activity;

import io.needmap.kit.journal.EventType;

/** What the other services hear about activities. */
final class ActivityEvents {

    static final EventType PROPOSED = EventType.of("activity-map", "activity", "activity-proposed");
    static final EventType CHANGED = EventType.of("activity-map", "activity", "activity-changed");
    static final EventType AGREED = EventType.of("activity-map", "activity", "activity-agreed");
    static final EventType RETIRED = EventType.of("activity-map", "activity", "activity-retired");

    private ActivityEvents() {}
}
