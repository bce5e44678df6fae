package io.needmap.materials.match;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which matches a list shows, from which id on.
 *
 * @param activityId those of the activity and those that are counted on it
 */
record MatchFilter(
        @Nullable UUID activityId,
        @Nullable UUID materialId,
        @Nullable MatchDecision state,
        @Nullable UUID after) {

    String conditions() {
        return (activityId == null ? "" : " AND (activity_id = :activityId OR counted_on_id = :activityId)")
                + (materialId == null ? "" : " AND material_id = :materialId")
                + (state == null ? "" : " AND state = :state")
                + (after == null ? "" : " AND id > :after");
    }
}
