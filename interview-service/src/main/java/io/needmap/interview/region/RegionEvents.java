package io.needmap.interview.region;

import io.needmap.kit.journal.EventType;

/** What the other services hear about regions. */
final class RegionEvents {

    static final EventType CHANGED = EventType.of("interview", "reference", "region-changed");

    private RegionEvents() {}
}
