package io.needmap.materials.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows.
 *
 * @param activityId those for the activity and for those that were merged into it
 * @param overdue only those that should have been answered before the given time
 * @param requestedBy only those of one requester
 */
record RequestFilter(
        @Nullable RequestPhase state,
        @Nullable UUID activityId,
        @Nullable Instant overdue,
        @Nullable String requestedBy,
        @Nullable UUID after) {

    String conditions() {
        return (state == null ? "" : " AND r.state = :state")
                + (activityId == null
                        ? ""
                        : " AND r.activity_id IN (SELECT id FROM activity_replica WHERE counted_on_id = :activityId "
                                + "UNION SELECT CAST(:activityId AS uuid))")
                + (overdue == null ? "" : " AND r.state = 'OPEN' AND r.due_at < :overdue")
                + (requestedBy == null ? "" : " AND r.requested_by = :requestedBy")
                + (after == null ? "" : " AND r.id > :after");
    }
}
