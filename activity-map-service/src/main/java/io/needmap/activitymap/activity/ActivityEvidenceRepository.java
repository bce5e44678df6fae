package io.needmap.activitymap.activity;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ActivityEvidenceRepository {

    private final Jdbi jdbi;

    ActivityEvidenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The statements placed on an activity, each with its goals. */
    List<EvidenceResponse> page(UUID activityId, SaidBefore before, int limit) {
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
                        WHERE e.activity_id = :activity AND %s ORDER BY %s LIMIT :limit
                        """.formatted(
                                before.condition("e.conducted_at", "e.statement_id"),
                                before.order("e.conducted_at", "e.statement_id")))
                .bind("activity", activityId)
                .bindNamedArgumentFinder(Fields.of(before))
                .bind("limit", limit + 1)
                .mapTo(EvidenceResponse.class)
                .list());
    }
}
