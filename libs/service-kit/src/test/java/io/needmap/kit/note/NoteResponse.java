package io.needmap.kit.note;

import io.needmap.kit.aggregate.Versioned;
import java.util.UUID;

record NoteResponse(UUID id, long version, String code, String text) implements Versioned {

    static NoteResponse of(Note note) {
        return new NoteResponse(note.id(), note.version(), note.code(), note.text());
    }
}
