package io.needmap.activitymap.meeting;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A decision, and the data of its event; it is never changed. */
record DecisionResponse(
        UUID id,
        long version,
        UUID meetingId,
        String text,
        String decidedBy,
        Instant decidedAt,
        List<UUID> activityIds,
        List<UUID> actionIds)
        implements Versioned {}
