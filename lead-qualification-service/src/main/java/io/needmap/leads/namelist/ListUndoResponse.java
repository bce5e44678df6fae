package io.needmap.leads.namelist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a list is taken back. The three counts add up to the rows that made or changed a name once it is completed.
 *
 * @param state {@code RUNNING} or {@code COMPLETED}
 * @param reversed rows whose name is as it was before
 * @param kept rows whose name was changed since
 * @param failed rows whose name could not be taken back
 */
record ListUndoResponse(
        String state,
        long reversed,
        long kept,
        long failed,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static ListUndoResponse of(ListUndo undo) {
        return new ListUndoResponse(
                undo.finishedAt() == null ? "RUNNING" : "COMPLETED",
                undo.reversed(),
                undo.kept(),
                undo.failed(),
                undo.startedBy(),
                undo.startedAt(),
                undo.finishedAt());
    }
}
