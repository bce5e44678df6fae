package io.needmap.interview.competitor;

import io.needmap.kit.journal.EventType;

/** What the other services hear about competitors. */
final class CompetitorEvents {

    static final EventType CHANGED = EventType.of("interview", "reference", "competitor-changed");

    private CompetitorEvents() {}
}
