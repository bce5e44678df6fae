package io.needmap.kit.note;

import io.needmap.kit.journal.EventType;

public final class NoteEvents {

    public static final EventType CHANGED = EventType.of("kit", "note", "note-changed");
    public static final EventType ECHOED = EventType.of("kit", "echo", "note-echoed");

    private NoteEvents() {}
}
