package io.needmap.materials.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows.
 *
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
                + (activityId == null ? "" : " AND r.activity_id = :activityId")
                + (overdue == null ? "" : " AND r.state = 'OPEN' AND r.due_at < :overdue")
                + (requestedBy == null ? "" : " AND r.requested_by = :requestedBy")
                + (after == null ? "" : " AND r.id > :after");
    }
}
