package io.needmap.interview.next;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NextInterviewRepository {

    /** Of each kind of reason, for each rep. */
    private static final int SHOWN = 10;

    /** Where the page before ended. */
    record Last(long needs, UUID repId) {}

    private final Jdbi jdbi;

    NextInterviewRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Active reps by the number of needs that they could help to settle, one more than the limit, and after them those to
     * whom something has to be told or asked again. Where a need asks for new reps, those who were interviewed about one of
     * its transitions are none.
     */
    List<NextInterviewRow> rows(@Nullable String regionCode, Instant newsSince, @Nullable Last after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH lacking AS (
                            SELECT n.activity_id, m."regionCode" AS region_code, bool_and(m."newReps" > 0) AS new_only
                            FROM need n, jsonb_to_recordset(n.missing) AS m ("regionCode" text, "newReps" int)
                            WHERE n.classification = 'UNDETERMINED'
                            GROUP BY n.activity_id, m."regionCode"),
                        step AS (
                            SELECT l.activity_id, tr.f, tr.t
                            FROM (SELECT DISTINCT activity_id FROM lacking) AS l
                            CROSS JOIN (SELECT DISTINCT f, t FROM covered_tally WHERE interviews > 0) AS tr
                            WHERE (SELECT true FROM told
                                WHERE told.f = tr.f AND told.t = tr.t AND told.what = l.activity_id LIMIT 1)),
                        asked AS (
                            SELECT DISTINCT c.rep_id, step.activity_id
                            FROM (SELECT DISTINCT rep_id, f, t FROM covered_tally WHERE interviews > 0) AS c
                            JOIN step ON step.f = c.f AND step.t = c.t),
                        helped AS (
                            SELECT r.id AS rep_id, l.activity_id
                            FROM rep r JOIN lacking l ON COALESCE(l.region_code, r.region_code) = r.region_code
                            LEFT JOIN asked a ON a.rep_id = r.id AND a.activity_id = l.activity_id
                            WHERE r.active AND (CAST(:region AS text) IS NULL OR r.region_code = :region)
                            GROUP BY r.id, l.activity_id
                            HAVING bool_or(NOT l.new_only OR a.rep_id IS NULL)),
                        seen AS (
                            SELECT r.id AS rep_id, (SELECT max(i.conducted_at) FROM interview i
                                WHERE i.rep_id = r.id AND i.state = 'COMPLETED') AS at
                            FROM rep r WHERE r.active AND (CAST(:region AS text) IS NULL OR r.region_code = :region)),
                        again AS (
                            SELECT seen.rep_id, g.activity_id, g.activity_name, g.closed_at
                            FROM material_gap g JOIN activity_tally a ON a.activity_id = g.activity_id AND a.statements > 0
                            JOIN seen ON seen.rep_id = a.rep_id AND seen.at < g.closed_at WHERE g.state = 'FILLED'),
                        answer AS (
                            SELECT seen.rep_id, a.id, a.statement_id, a.kind, a.text, a.answered_at
                            FROM answered_request a JOIN seen ON seen.rep_id = a.rep_id
                                AND (seen.at IS NULL OR seen.at < a.answered_at)
                            WHERE a.answered_at IS NOT NULL),
                        news AS (
                            SELECT seen.rep_id, 'DECISION_TAKEN' AS kind, d.id, string_agg(m.name, ', ' ORDER BY m.name) AS about,
                                d.text, d.decided_at AS at
                            FROM decision d JOIN decision_activity c ON c.decision_id = d.id
                            JOIN activity_tally a ON a.activity_id = c.activity_id AND a.statements > 0
                            JOIN seen ON seen.rep_id = a.rep_id AND seen.at < d.decided_at
                            LEFT JOIN map_activity m ON m.id = c.activity_id
                            WHERE d.decided_at >= :newsSince GROUP BY seen.rep_id, d.id
                            UNION ALL
                            SELECT seen.rep_id, 'PITCH_ANSWERED', c.id, min(s.content ->> 'line'), c.answer, c.answered_at
                            FROM claim c JOIN statement s ON s.claim_id = c.id AND s.recorded_at < c.answered_at
                            JOIN seen ON seen.rep_id = s.rep_id AND (seen.at IS NULL OR seen.at < c.answered_at)
                            WHERE c.answered_at >= :newsSince GROUP BY seen.rep_id, c.id
                            UNION ALL
                            SELECT DISTINCT seen.rep_id, 'DRAFT_PUBLISHED', d.id, d.title, NULL, d.published_at
                            FROM draft d JOIN draft_review r ON r.draft_id = d.id
                            JOIN seen ON seen.rep_id = r.rep_id AND (seen.at IS NULL OR seen.at < d.published_at)
                            WHERE d.published_at >= :newsSince),
                        ranked AS (
                            SELECT rep_id, count(activity_id) AS needs, array_agg(activity_id ORDER BY activity_id)
                                FILTER (WHERE activity_id IS NOT NULL) AS first
                            FROM (SELECT rep_id, activity_id FROM helped UNION ALL SELECT rep_id, NULL FROM again
                                UNION ALL SELECT rep_id, NULL FROM answer UNION ALL SELECT rep_id, NULL FROM news) AS reasons
                            GROUP BY rep_id),
                        page AS (
                            SELECT * FROM ranked
                            WHERE CAST(:lastRep AS uuid) IS NULL OR needs < :lastNeeds
                                OR (needs = :lastNeeds AND rep_id > :lastRep)
                            ORDER BY needs DESC, rep_id LIMIT :limit)
                        SELECT r.id AS rep_id, r.name AS rep_name, r.region_code, p.needs, seen.at AS last_interview_at,
                            COALESCE((SELECT jsonb_agg(jsonb_build_object('activityId', u.id, 'name', a.name, 'transitions',
                                    COALESCE((SELECT jsonb_agg(jsonb_build_object('from', step.f, 'to', step.t)
                                        ORDER BY step.f, step.t) FROM step WHERE step.activity_id = u.id), '[]'))
                                    ORDER BY u.id)
                                FROM unnest(p.first) WITH ORDINALITY AS u (id, n)
                                LEFT JOIN map_activity a ON a.id = u.id WHERE u.n <= :shown), '[]') AS activities,
                            COALESCE((SELECT jsonb_agg(jsonb_build_object('activityId', g.activity_id,
                                    'name', g.activity_name, 'filledAt', g.closed_at) ORDER BY g.closed_at, g.activity_id)
                                FROM (SELECT * FROM again WHERE again.rep_id = r.id
                                    ORDER BY closed_at, activity_id LIMIT :shown) AS g), '[]') AS ask_again,
                            COALESCE((SELECT jsonb_agg(jsonb_build_object('requestId', w.id, 'wish', (
                                        SELECT s.content ->> 'wish' FROM statement s WHERE s.id = w.statement_id),
                                    'kind', w.kind, 'text', w.text, 'answeredAt', w.answered_at)
                                    ORDER BY w.answered_at, w.id)
                                FROM (SELECT * FROM answer WHERE answer.rep_id = r.id
                                    ORDER BY answered_at, id LIMIT :shown) AS w), '[]') AS answers,
                            COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'subjectId', e.id,
                                    'about', e.about, 'text', e.text, 'at', e.at) ORDER BY e.at DESC, e.id)
                                FROM (SELECT * FROM news WHERE news.rep_id = r.id
                                    ORDER BY at DESC, id LIMIT :shown) AS e), '[]') AS news
                        FROM page p JOIN rep r ON r.id = p.rep_id JOIN seen ON seen.rep_id = r.id
                        ORDER BY p.needs DESC, p.rep_id
                        """)
                .bind("shown", SHOWN)
                .bind("newsSince", newsSince)
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
