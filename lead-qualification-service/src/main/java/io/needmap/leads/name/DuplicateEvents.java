package io.needmap.leads.name;

import io.needmap.kit.journal.EventType;

/** What the other services hear about possible duplicates. */
final class DuplicateEvents {

    static final EventType PROPOSED = of("possible-duplicate-proposed");
    static final EventType DECIDED = of("possible-duplicate-decided");
    static final EventType DROPPED = of("possible-duplicate-dropped");

    private DuplicateEvents() {}

    private static EventType of(String event) {
        return EventType.of("leads", "name", event);
    }
}
