package io.needmap.interview.loop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the event of a decision.
 *
 * @param activityIds the activities that it changed
 */
record TakenDecision(
        UUID id, String text, Instant decidedAt, @Nullable List<UUID> activityIds) {

    boolean isComplete() {
        return id != null
                && text != null
                && decidedAt != null
                && (activityIds == null || activityIds.stream().allMatch(Objects::nonNull));
    }

    List<UUID> changed() {
        return activityIds == null ? List.of() : activityIds;
    }
}
