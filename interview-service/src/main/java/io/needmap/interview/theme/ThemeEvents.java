package io.needmap.interview.theme;

import io.needmap.kit.journal.EventType;

/** What the other services hear about themes. */
final class ThemeEvents {

    static final EventType CHANGED = EventType.of("interview", "theme", "theme-changed");

    private ThemeEvents() {}
}
