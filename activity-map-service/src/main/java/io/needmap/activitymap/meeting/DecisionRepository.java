package io.needmap.activitymap.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DecisionRepository {

    private static final String SELECT = "SELECT d.*, 1 AS version FROM decision d ";

    private final Jdbi jdbi;

    DecisionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<DecisionResponse> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .mapTo(DecisionResponse.class)
                .findOne());
    }

    void insert(DecisionResponse decision) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO decision (id, meeting_id, text, decided_by, decided_at, activity_ids, action_ids)
                        VALUES (:id, :meetingId, :text, :decidedBy, :decidedAt, :activities, :actions)
                        """)
                .bind("id", decision.id())
                .bind("meetingId", decision.meetingId())
                .bind("text", decision.text())
                .bind("decidedBy", decision.decidedBy())
                .bind("decidedAt", decision.decidedAt())
                .bind("activities", decision.activityIds().toArray(UUID[]::new))
                .bind("actions", decision.actionIds().toArray(UUID[]::new))
                .execute());
    }

    List<DecisionResponse> pageAfter(
            @Nullable UUID meetingId, @Nullable UUID activityId, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + """
                        WHERE (CAST(:meeting AS uuid) IS NULL OR meeting_id = :meeting)
                            AND (CAST(:activity AS uuid) IS NULL OR activity_ids @> ARRAY[CAST(:activity AS uuid)])
                            AND (CAST(:after AS uuid) IS NULL OR id > :after)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("meeting", meetingId)
                .bind("activity", activityId)
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(DecisionResponse.class)
                .list());
    }
}
