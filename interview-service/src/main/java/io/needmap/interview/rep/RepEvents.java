package io.needmap.interview.rep;

import io.needmap.kit.journal.EventType;

/** What the other services hear about reps. */
final class RepEvents {

    static final EventType CHANGED = EventType.of("interview", "reference", "rep-changed");

    private RepEvents() {}
}
