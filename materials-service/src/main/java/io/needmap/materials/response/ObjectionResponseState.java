package io.needmap.materials.response;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of the events about a response. */
record ObjectionResponseState(
        UUID id,
        long version,
        UUID themeId,
        String objection,
        UUID materialId,
        ResponseState state,
        @Nullable Instant approvedAt,
        Instant createdAt)
        implements Versioned {

    static ObjectionResponseState of(ObjectionResponse r) {
        return new ObjectionResponseState(
                r.id(),
                r.version(),
                r.themeId(),
                r.objection(),
                r.materialId(),
                r.state(),
                r.approvedAt(),
                r.createdAt());
    }
}
