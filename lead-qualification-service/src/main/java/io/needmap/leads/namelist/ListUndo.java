package io.needmap.leads.namelist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a list is taken back; rows that made or changed a name, by what became of it.
 *
 * @param id what the history names as the cause
 * @param afterRow rows up to this one are done
 */
record ListUndo(
        UUID listId,
        UUID id,
        long afterRow,
        long reversed,
        long kept,
        long failed,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static ListUndo begun(UUID listId, UUID id, String by, Instant now) {
        return new ListUndo(listId, id, 0, 0, 0, 0, by, now, null);
    }

    /** How often it has changed. */
    long version() {
        return finishedAt == null ? 1 : 2;
    }
}
