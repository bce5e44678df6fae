package io.needmap.interview.tracker;

import io.needmap.kit.journal.EventType;

/** What the other services hear about trackers. */
final class TrackerEvents {

    static final EventType CHANGED = EventType.of("interview", "theme", "tracker-changed");

    private TrackerEvents() {}
}
