package io.needmap.activitymap.activity;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OpenObjectionRepository {

    private final Jdbi jdbi;

    OpenObjectionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Open objections of the interviews that covered a transition of the activity; those that count. */
    List<OpenObjectionResponse> page(UUID activityId, SaidBefore before, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT s.id AS statement_id, s.quote, s.outcome, s.theme_id, t.title AS theme_name, s.rep_id,
                            s.region_code, s.interview_id, s.conducted_at
                        FROM statement s JOIN interview_coverage c ON c.interview_id = s.interview_id
                            LEFT JOIN agenda_subject t ON t.kind = 'THEME' AND t.id = s.theme_id
                        WHERE s.kind = 'OBJECTION' AND NOT s.erased AND s.outcome IN ('UNHANDLED', 'LOST_ON_IT')
                            AND c.open_objections > 0
                            AND c.quarter >= (SELECT min(quarter) FROM rep_tally WHERE activity_id = :activity)
                            AND c.transitions && ARRAY(
                                SELECT transition FROM activity_transition WHERE activity_id = :activity)
                            AND %s
                        ORDER BY %s LIMIT :limit
                        """.formatted(
                                before.condition("s.conducted_at", "s.id"), before.order("s.conducted_at", "s.id")))
                .bind("activity", activityId)
                .bindNamedArgumentFinder(Fields.of(before))
                .bind("limit", limit + 1)
                .mapTo(OpenObjectionResponse.class)
                .list());
    }
}
