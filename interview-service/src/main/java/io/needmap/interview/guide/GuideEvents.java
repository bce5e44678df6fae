package io.needmap.interview.guide;

import io.needmap.kit.journal.EventType;

/** What the other services hear about guides. */
final class GuideEvents {

    static final EventType CHANGED = EventType.of("interview", "question", "guide-changed");

    private GuideEvents() {}
}
