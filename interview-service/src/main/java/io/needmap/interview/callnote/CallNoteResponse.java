package io.needmap.interview.callnote;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call note as it is read, and the data of its events; fields as in {@link CallNote}. */
record CallNoteResponse(
        UUID id,
        long version,
        @Nullable String externalCallId,
        UUID repId,
        String regionCode,
        Instant conductedAt,
        List<CallKeyword> keywords)
        implements Versioned {

    static CallNoteResponse of(CallNote note) {
        return new CallNoteResponse(
                note.id(),
                note.version(),
                note.externalCallId(),
                note.repId(),
                note.regionCode(),
                note.conductedAt(),
                note.keywords());
    }
}
