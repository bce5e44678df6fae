package io.needmap.kit.note;

import io.needmap.kit.aggregate.Aggregate;
import java.util.UUID;

/** The smallest aggregate that there can be. */
record Note(UUID id, long version, String code, String text) implements Aggregate {

    Note change(String text) {
        return new Note(id, version + 1, code, text);
    }
}
