package io.needmap.interview.callnote;

import io.needmap.interview.rep.KnownRep;
import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in one recorded call.
 *
 * @param externalCallId under which the recorder knows the call; gone when the rep was erased
 * @param regionCode the region of the rep at the time
 */
record CallNote(
        UUID id,
        long version,
        @Nullable String externalCallId,
        UUID repId,
        String regionCode,
        Instant conductedAt,
        @Json List<CallKeyword> keywords)
        implements Aggregate {

    static CallNote of(UUID id, CallNoteRequest request, KnownRep rep) {
        return new CallNote(
                id,
                1,
                request.externalCallId(),
                rep.id(),
                rep.regionCode(),
                request.conductedAt(),
                request.keywords().stream().map(CallKeyword::normal).toList());
    }
}
