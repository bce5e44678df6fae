package io.needmap.activitymap.activity;

import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActivityEvidenceRepository {

    private final Jdbi jdbi;

    ActivityEvidenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The statements placed on an activity, newest first, each with its goals. */
    List<EvidenceResponse> page(UUID activityId, @Nullable PageToken after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT e.statement_id, s.quote, s.words AS activity, s.transition_from, s.transition_to,
                            s.rep_id, s.region_code, s.interview_id, s.quarter, e.conducted_at, e.importance,
                            e.satisfaction,
                            coalesce((
                                SELECT json_agg(json_build_object('statementId', g.id, 'quote', g.quote,
                                    'from', g.change_from, 'to', g.change_to) ORDER BY g.recorded_at, g.id)
                                FROM statement g
                                WHERE g.kind = 'GOAL' AND g.of_statement_id = e.statement_id AND NOT g.erased), '[]')
                                AS goals
                        FROM evidence e JOIN statement s ON s.id = e.statement_id
                        WHERE e.activity_id = :activity
                            AND (CAST(:beforeId AS uuid) IS NULL
                                OR (e.conducted_at, e.statement_id) < (CAST(:before AS timestamptz), :beforeId))
                        ORDER BY e.conducted_at DESC, e.statement_id DESC LIMIT :limit
                        """)
                .bind("activity", activityId)
                .bind("before", after == null ? null : after.instant(0))
                .bind("beforeId", after == null ? null : after.uuid(1))
                .bind("limit", limit + 1)
                .mapTo(EvidenceResponse.class)
                .list());
    }
}
