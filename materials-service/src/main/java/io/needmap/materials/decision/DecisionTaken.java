package io.needmap.materials.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What this service reads of a decision.
 *
 * @param activityIds the activities that it changed
 */
record DecisionTaken(Instant decidedAt, List<UUID> activityIds) {

    DecisionTaken {
        Objects.requireNonNull(decidedAt, "decidedAt");
        activityIds = List.copyOf(activityIds);
    }
}
