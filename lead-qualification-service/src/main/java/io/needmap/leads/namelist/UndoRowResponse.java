package io.needmap.leads.namelist;

import io.needmap.leads.name.UndoOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was taken back.
 *
 * @param was what had become of it when the list was taken in
 * @param outcome null while it waits
 * @param code why it was kept or failed
 */
record UndoRowResponse(
        long rowNumber,
        String was,
        UUID nameId,
        @Nullable UndoOutcome outcome,
        @Nullable String code) {}
