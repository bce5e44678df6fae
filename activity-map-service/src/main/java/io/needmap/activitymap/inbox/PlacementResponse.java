package io.needmap.activitymap.inbox;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a statement, and the data of the events about it.
 *
 * @param id the statement's id
 * @param activityId present when placed
 * @param reason present when dismissed
 */
record PlacementResponse(
        UUID id,
        long version,
        UUID statementId,
        PlacementState state,
        @Nullable UUID activityId,
        @Nullable String reason,
        Instant placedAt,
        String placedBy)
        implements Versioned {

    static PlacementResponse of(Placement placement) {
        return new PlacementResponse(
                placement.id(),
                placement.version(),
                placement.id(),
                placement.state(),
                placement.activityId(),
                placement.reason(),
                placement.placedAt(),
                placement.placedBy());
    }
}
