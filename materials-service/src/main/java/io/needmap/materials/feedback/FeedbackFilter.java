package io.needmap.materials.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which feedback a list shows.
 *
 * @param unassigned only what is about no material of the catalogue
 * @param byTime whether the last heard comes first; else those with the last ids do, so that the place in the list tells no time
 * @param lastAt of the page before, with {@code lastId}; null for the first page
 */
record FeedbackFilter(
        @Nullable UUID materialId,
        boolean unassigned,
        boolean byTime,
        @Nullable Instant lastAt,
        @Nullable UUID lastId) {

    String conditions() {
        return (materialId == null ? "" : " AND material_id = :materialId")
                + (unassigned ? " AND NOT EXISTS (SELECT FROM material m WHERE m.id = f.material_id)" : "")
                + (lastId == null
                        ? ""
                        : byTime
                                ? " AND (heard_at, statement_id) < (:lastAt, :lastId)"
                                : " AND statement_id < :lastId");
    }

    String order() {
        return byTime ? "heard_at DESC, statement_id DESC" : "statement_id DESC";
    }
}
