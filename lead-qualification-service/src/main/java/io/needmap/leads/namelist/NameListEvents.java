package io.needmap.leads.namelist;

import io.needmap.kit.journal.EventType;

/** What the other services hear about name lists: that one came, or was refused, and that one is in. */
final class NameListEvents {

    static final EventType CHANGED = EventType.of("leads", "import", "import-changed");
    static final EventType COMPLETED = EventType.of("leads", "import", "import-completed");

    private NameListEvents() {}
}
