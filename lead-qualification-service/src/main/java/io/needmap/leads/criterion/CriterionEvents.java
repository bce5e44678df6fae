package io.needmap.leads.criterion;

import io.needmap.kit.journal.EventType;

/** What the other services hear about criteria. */
final class CriterionEvents {

    static final EventType DRAFTED = of("criterion-drafted");
    static final EventType CHANGED = of("criterion-changed");
    static final EventType ACTIVATED = of("criterion-activated");
    static final EventType RETIRED = of("criterion-retired");

    private CriterionEvents() {}

    private static EventType of(String event) {
        return EventType.of("leads", "criterion", event);
    }
}
