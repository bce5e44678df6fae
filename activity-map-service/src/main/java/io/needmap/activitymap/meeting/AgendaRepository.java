package io.needmap.activitymap.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AgendaRepository {

    /** An item with how many its rule has. */
    record Row(
            AgendaRule rule,
            int count,
            @Nullable UUID id,
            @Nullable String title,
            @Nullable Instant since,
            @Nullable Integer number) {}

    private static final int MOST = 50;

    private final Jdbi jdbi;

    AgendaRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All rules in one query; the oldest items of each. */
    List<Row> agenda(LocalDate today, Instant handedOverBefore, Instant recentFrom) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH item AS (
                            SELECT CASE WHEN due_on < :today THEN 'ACTION_OVERDUE' ELSE 'ACTION_OPEN' END AS rule, id,
                                text AS title, due_on::timestamp AT TIME ZONE 'UTC' AS since, NULL::int AS number
                            FROM action WHERE state = 'OPEN'
                            UNION ALL
                            SELECT 'OBJECTION_UNANSWERED', s.theme_id, min(r.title), min(s.recorded_at), count(*)
                            FROM statement s LEFT JOIN agenda_subject r ON r.kind = 'RESPONSE' AND r.theme_id = s.theme_id
                            WHERE s.kind = 'OBJECTION' AND NOT s.erased AND s.outcome IN ('UNHANDLED', 'LOST_ON_IT')
                                AND s.recorded_at >= :recent
                                AND NOT EXISTS (SELECT 1 FROM agenda_subject a
                                    WHERE a.kind = 'RESPONSE' AND a.state = 'APPROVED' AND a.theme_id = s.theme_id)
                            GROUP BY s.theme_id
                            UNION ALL
                            SELECT 'GAP_WITHOUT_OWNER', g.id, a.name, g.opened_at, NULL
                            FROM material_gap g JOIN activity a ON a.id = g.activity_id
                            WHERE g.owner IS NULL AND g.state = 'OPEN' AND a.state <> 'RETIRED'
                            UNION ALL
                            SELECT 'ACTIVITY_UNDECIDED', a.id, a.name, NULL, (n.state ->> 'statements')::int
                            FROM activity a JOIN need n USING (id)
                            WHERE a.state <> 'RETIRED' AND (a.relevance = 'UNDECIDED'
                                OR a.relevance = 'RELEVANT' AND a.tool_needed = 'UNDECIDED')
                            UNION ALL
                            SELECT 'CLAIM_CHALLENGED', id, title, since, weight FROM agenda_subject
                            WHERE kind = 'CLAIM' AND state = 'CHALLENGED'
                            UNION ALL
                            SELECT 'HAND_OVER_UNANSWERED', id, NULL, since, NULL FROM agenda_subject
                            WHERE kind = 'LEAD' AND state = 'HANDED_OVER' AND since < :handedOver
                            UNION ALL
                            SELECT 'HAND_OVER_WITHOUT_CONTEXT', id, NULL, since, NULL FROM agenda_subject
                            WHERE kind = 'LEAD' AND state = 'REJECTED' AND weight > 0 AND since >= :recent
                            UNION ALL
                            SELECT 'CRITERION_PROPOSED', id, title, since, weight FROM agenda_subject
                            WHERE kind = 'CRITERION' AND state = 'DRAFT' AND weight > 0),
                        ranked AS (
                            SELECT *, count(*) OVER (PARTITION BY rule) AS count,
                                row_number() OVER (PARTITION BY rule ORDER BY since, number DESC NULLS LAST, id) AS place
                            FROM item)
                        SELECT rule, count, id, title, since, number FROM ranked WHERE place <= :most ORDER BY rule, place
                        """)
                .bind("today", today)
                .bind("handedOver", handedOverBefore)
                .bind("recent", recentFrom)
                .bind("most", MOST)
                .mapTo(Row.class)
                .list());
    }
}
