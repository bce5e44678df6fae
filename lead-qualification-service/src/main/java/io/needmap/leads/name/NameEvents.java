package io.needmap.leads.name;

import io.needmap.kit.journal.EventType;

/** What the other services hear about names. */
final class NameEvents {

    static final EventType CHANGED = EventType.of("leads", "name", "name-changed");

    private NameEvents() {}
}
