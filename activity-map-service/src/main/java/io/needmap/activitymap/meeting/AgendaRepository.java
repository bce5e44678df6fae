package io.needmap.activitymap.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            @Nullable Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable String owner,
            @Nullable Integer number,
            @Nullable String regionCode) {}

    private static final int MOST = 50;

    private final Jdbi jdbi;

    AgendaRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * All rules in one query; the oldest items of each.
     *
     * @param handedOverBefore when leads of which no promise is told were handed over, to be late
     * @param brokenFrom since when promises that were kept too late were settled, to be talked about
     */
    List<Row> agenda(Instant now, Instant handedOverBefore, Instant brokenFrom, Instant recentFrom) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH item (rule, id, title, since, due_at, settled_at, owner, number, region_code) AS (
                            SELECT CASE WHEN due_on < :today THEN 'ACTION_OVERDUE' ELSE 'ACTION_OPEN' END, id, text,
                                NULL::timestamptz, due_on::timestamp AT TIME ZONE 'UTC', NULL::timestamptz, owner, NULL::int,
                                NULL
                            FROM action WHERE state = 'OPEN'
                            UNION ALL
                            SELECT 'OBJECTION_UNANSWERED', s.theme_id, t.title, s.since, NULL, NULL, NULL, s.statements, NULL
                            FROM (
                                SELECT theme_id, min(recorded_at) AS since, count(*) AS statements FROM statement
                                WHERE kind = 'OBJECTION' AND NOT erased AND outcome IN ('UNHANDLED', 'LOST_ON_IT')
                                    AND recorded_at >= :recent
                                GROUP BY theme_id) AS s
                                LEFT JOIN agenda_subject t ON t.kind = 'THEME' AND t.id = s.theme_id
                            WHERE NOT EXISTS (SELECT 1 FROM agenda_subject a
                                WHERE a.kind = 'RESPONSE' AND a.state = 'APPROVED' AND a.theme_id = s.theme_id)
                            UNION ALL
                            SELECT 'GAP_WITHOUT_OWNER', g.id, a.name, g.opened_at, NULL, NULL, NULL, NULL, NULL
                            FROM material_gap g JOIN activity a ON a.id = g.activity_id
                            WHERE g.owner IS NULL AND a.owner IS NULL AND g.state = 'OPEN' AND a.state <> 'RETIRED'
                            UNION ALL
                            SELECT 'ACTIVITY_UNDECIDED', a.id, a.name, NULL, NULL, NULL, a.owner, n.statements, NULL
                            FROM activity a JOIN need n USING (id)
                            WHERE a.state <> 'RETIRED' AND (a.relevance = 'UNDECIDED'
                                OR a.relevance = 'RELEVANT' AND a.tool_needed = 'UNDECIDED')
                            UNION ALL
                            SELECT CASE kind WHEN 'REQUEST' THEN 'REQUEST_UNANSWERED' WHEN 'CLAIM' THEN 'CLAIM_CHALLENGED'
                                    WHEN 'CRITERION' THEN 'CRITERION_PROPOSED' WHEN 'TREND' THEN 'THEME_EMERGING'
                                    WHEN 'POWER' THEN 'CRITERION_CONTRADICTED' END,
                                coalesce(theme_id, id), title, since, due_at, NULL, NULL,
                                CASE WHEN kind <> 'REQUEST' THEN weight END, region_code
                            FROM agenda_subject
                            WHERE kind = 'REQUEST' AND state = 'OPEN' OR kind = 'CLAIM' AND state = 'CHALLENGED'
                                OR kind = 'CRITERION' AND state = 'DRAFT' AND weight > 0 OR kind = 'TREND' AND state = 'EMERGING'
                                OR kind = 'POWER' AND state = 'CONTRADICTED'
                            UNION ALL
                            SELECT 'DRAFT_REVIEWED', material_id, title, min(reviewed_at), NULL, NULL, NULL, count(*)::int, NULL
                            FROM (
                                SELECT DISTINCT ON (d.id, r.rep_id) d.id, d.material_id, d.title, r.verdict, r.reviewed_at
                                FROM draft d JOIN draft_review r ON r.draft_id = d.id
                                WHERE d.in_review AND (r.material_version IS NULL OR r.material_version >= d.submitted_in)
                                ORDER BY d.id, r.rep_id, r.reviewed_at DESC, r.id DESC) AS word
                            WHERE verdict <> 'USE_AS_IS'
                            GROUP BY id, material_id, title
                            UNION ALL
                            SELECT CASE promise WHEN 'HAND_OVER' THEN 'HAND_OVER_LATE' WHEN 'ANSWER' THEN 'HAND_OVER_UNANSWERED'
                                    WHEN 'FIRST_TOUCH' THEN 'HAND_OVER_UNTOUCHED' WHEN 'CONTEXT' THEN 'CONTEXT_OVERDUE' END,
                                lead_id, NULL, due_at, due_at, settled_at, NULL, NULL, NULL
                            FROM lead_promise
                            WHERE settled_at IS NULL AND due_at < :now OR settled_at > due_at AND settled_at >= :broken
                            UNION ALL
                            SELECT 'HAND_OVER_UNANSWERED', id, NULL, since, NULL, NULL, NULL, NULL, NULL FROM agenda_subject
                            WHERE kind = 'LEAD' AND state = 'HANDED_OVER' AND due_at IS NULL AND NOT touched AND since < :handedOver
                            UNION ALL
                            SELECT 'HAND_OVER_WITHOUT_CONTEXT', s.id, NULL, s.since, p.due_at, NULL, NULL, NULL, NULL
                            FROM agenda_subject s LEFT JOIN lead_promise p ON p.lead_id = s.id AND p.promise = 'CONTEXT'
                            WHERE s.kind = 'LEAD' AND s.state = 'REJECTED' AND s.weight > 0 AND s.since >= :recent
                                AND (p.due_at < :now) IS NOT TRUE),
                        ranked AS (
                            SELECT *, count(*) OVER (PARTITION BY rule) AS count,
                                row_number() OVER (PARTITION BY rule ORDER BY coalesce(due_at, since), number DESC NULLS LAST, id) AS place
                            FROM item)
                        SELECT * FROM ranked WHERE place <= :most ORDER BY rule, place
                        """)
                .bind("now", now)
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .bind("handedOver", handedOverBefore)
                .bind("broken", brokenFrom)
                .bind("recent", recentFrom)
                .bind("most", MOST)
                .mapTo(Row.class)
                .list());
    }
}
