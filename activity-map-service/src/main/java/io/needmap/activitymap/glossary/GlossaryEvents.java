package io.needmap.activitymap.glossary;

import io.needmap.kit.journal.EventType;

/** What the other services hear about the glossary. */
final class GlossaryEvents {

    static final EventType AGREED = EventType.of("activity-map", "glossary", "glossary-term-agreed");
    static final EventType CHANGED = EventType.of("activity-map", "glossary", "glossary-term-changed");
    static final EventType RETIRED = EventType.of("activity-map", "glossary", "glossary-term-retired");

    private GlossaryEvents() {}
}
