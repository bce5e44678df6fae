package io.needmap.interview.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the events of material gaps.
 *
 * @param closedAt when it was filled
 */
record FilledGap(
        UUID id,
        UUID activityId,
        String activityName,
        String state,
        @Nullable Instant closedAt) {

    boolean isComplete() {
        return id != null && activityId != null && activityName != null && state != null;
    }
}
