package io.needmap.interview.trend;

import io.needmap.kit.journal.EventType;

/** What the other services hear about trends. */
final class TrendEvents {

    static final EventType CHANGED = EventType.of("interview", "theme", "trend-changed");

    private TrendEvents() {}
}
