package io.needmap.interview.callnote;

import io.needmap.kit.journal.EventType;

/** What the other services hear about call notes. */
final class CallNoteEvents {

    static final EventType CHANGED = EventType.of("interview", "theme", "call-note-changed");

    private CallNoteEvents() {}
}
