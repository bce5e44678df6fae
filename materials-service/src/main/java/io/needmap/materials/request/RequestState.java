package io.needmap.materials.request;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of the events about a request. */
record RequestState(
        UUID id,
        long version,
        @Nullable String wish,
        @Nullable UUID statementId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        String requestedBy,
        @Nullable UUID activityId,
        RequestPhase state,
        @Nullable RequestAnswer answer,
        Instant receivedAt,
        Instant dueAt)
        implements Versioned {

    static RequestState of(MaterialWish w) {
        return new RequestState(
                w.id(),
                w.version(),
                w.wish(),
                w.statementId(),
                w.repId(),
                w.regionCode(),
                w.requestedBy(),
                w.activityId(),
                w.state(),
                w.answer(),
                w.receivedAt(),
                w.dueAt());
    }
}
