package io.needmap.activitymap.cycle;

import io.needmap.kit.journal.EventType;

/** What the other services hear about stages. */
final class CycleEvents {

    static final EventType CYCLE_CHANGED = EventType.of("activity-map", "cycle", "buying-cycle-changed");
    static final EventType SALES_STAGES_CHANGED = EventType.of("activity-map", "cycle", "sales-stages-changed");

    private CycleEvents() {}
}
