package io.needmap.interview.next;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NextInterviewRepository {

    /** Statements of an activity whose transitions are those to ask about: the newest, however many there are. */
    private static final int NEWEST = 200;

    /** Where the page before ended. */
    record Last(long needs, UUID repId) {}

    private final Jdbi jdbi;

    NextInterviewRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Active reps by the number of needs that they could help to settle, one more than the limit. Where a need asks for
     * new reps, those who were interviewed about one of its transitions are none.
     */
    List<NextInterviewRow> rows(@Nullable String regionCode, @Nullable Last after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH lacking AS (
                            SELECT n.activity_id, m."regionCode" AS region_code, bool_and(m."newReps" > 0) AS new_only
                            FROM need n, jsonb_to_recordset(n.missing) AS m ("regionCode" text, "newReps" int)
                            WHERE n.classification = 'UNDETERMINED'
                            GROUP BY n.activity_id, m."regionCode"),
                        step AS (
                            SELECT DISTINCT l.activity_id, newest.f, newest.t
                            FROM (SELECT DISTINCT activity_id FROM lacking) AS l, LATERAL (
                                SELECT s.transition_from AS f, s.transition_to AS t
                                FROM statement_placement p JOIN statement s ON s.id = p.statement_id
                                WHERE p.activity_id = l.activity_id AND p.state = 'PLACED'
                                    AND s.transition_from IS NOT NULL
                                ORDER BY p.statement_id DESC LIMIT :newest) AS newest),
                        asked AS (
                            SELECT DISTINCT c.rep_id, step.activity_id
                            FROM (SELECT DISTINCT rep_id, f, t FROM covered) AS c
                            JOIN step ON step.f = c.f AND step.t = c.t),
                        helped AS (
                            SELECT r.id AS rep_id, l.activity_id
                            FROM rep r JOIN lacking l ON COALESCE(l.region_code, r.region_code) = r.region_code
                            LEFT JOIN asked a ON a.rep_id = r.id AND a.activity_id = l.activity_id
                            WHERE r.active AND (CAST(:region AS text) IS NULL OR r.region_code = :region)
                            GROUP BY r.id, l.activity_id
                            HAVING bool_or(NOT l.new_only OR a.rep_id IS NULL)),
                        ranked AS (
                            SELECT rep_id, count(*) AS needs, array_agg(activity_id ORDER BY activity_id) AS first
                            FROM helped GROUP BY rep_id),
                        page AS (
                            SELECT * FROM ranked
                            WHERE CAST(:lastRep AS uuid) IS NULL OR needs < :lastNeeds
                                OR (needs = :lastNeeds AND rep_id > :lastRep)
                            ORDER BY needs DESC, rep_id LIMIT :limit)
                        SELECT r.id AS rep_id, r.name AS rep_name, r.region_code, p.needs,
                            (SELECT max(i.conducted_at) FROM interview i
                                WHERE i.rep_id = r.id AND i.state = 'COMPLETED') AS last_interview_at,
                            (SELECT jsonb_agg(jsonb_build_object('activityId', u.id, 'name', a.name, 'transitions',
                                    COALESCE((SELECT jsonb_agg(jsonb_build_object('from', step.f, 'to', step.t)
                                        ORDER BY step.f, step.t) FROM step WHERE step.activity_id = u.id), '[]'))
                                    ORDER BY u.id)
                                FROM unnest(trim_array(p.first, GREATEST(0, cardinality(p.first) - 10))) AS u (id) LEFT JOIN map_activity a ON a.id = u.id) AS activities
                        FROM page p JOIN rep r ON r.id = p.rep_id ORDER BY p.needs DESC, p.rep_id
                        """)
                .bind("newest", NEWEST)
                .bind("region", regionCode)
                .bind("lastRep", after == null ? null : after.repId())
                .bind("lastNeeds", after == null ? 0 : after.needs())
                .bind("limit", limit + 1)
                .mapTo(NextInterviewRow.class)
                .list());
    }

    /** What to ask about any transition: first which activities, then to what end; ten at most. */
    List<QuestionToAsk> questions() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT q.id, q.text FROM guide g, unnest(g.question_ids) WITH ORDINALITY AS of_guide (id, n), question q
                        WHERE g.kind IN ('FIVE_ACTIVITIES', 'GOALS') AND q.id = of_guide.id
                            AND q.state = 'ACTIVE' AND q.audience = 'REP'
                            AND NOT EXISTS (SELECT FROM guide next WHERE next.predecessor_id = g.id)
                        GROUP BY q.id, q.text ORDER BY min(g.kind), min(of_guide.n), q.id LIMIT 10
                        """).mapTo(QuestionToAsk.class).list());
    }
}
