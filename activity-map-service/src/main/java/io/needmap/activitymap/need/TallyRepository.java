package io.needmap.activitymap.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The tallies. Nothing here joins two intermediate results: the planner cannot know how large they are, and a nested loop
 * over them grows with the square of the facts. They are put one under the other and grouped. For the same reason
 * transitions are compared by a function: the operator {@code &&} means the same, but would have the index of all
 * transitions read for each rep or interview; it is right where interviews are looked up by nothing else.
 */
@ApplicationScoped
class TallyRepository {

    private static final long LOCK = 0x6E65_6564_7461_6C6CL;

    private final Jdbi jdbi;

    TallyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One transaction at a time counts, and each sees what the ones before it counted: two that look at each other's
     * facts before they are committed would both leave one out.
     */
    void lock() {
        jdbi.useHandle(h -> h.createQuery("SELECT pg_advisory_xact_lock(:lock) IS NULL")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Adds what was asked about transitions that joined these activities, and nothing that counted before: only the
     * interviews about these transitions are read, and a rep's first mention is looked up once a cell, not once an
     * interview. Answers with the reps who were asked; what they mentioned is to be counted after.
     *
     * <p>The interviews are found by their transition alone: planned for any values, PostgreSQL would else read all of the
     * quarters that count.
     */
    List<RepOfActivity> add(Collection<EvidenceRepository.Consequence> joined, Window window) {
        return jdbi.withHandle(h -> in(window, h.createQuery("""
                        WITH joined AS (
                            SELECT * FROM unnest(:activities, CAST(:transitions AS text[])) AS s (activity_id, transition)),
                        scope AS (
                            SELECT activity_id, array_agg(transition) AS joined, ARRAY(
                                SELECT t.transition FROM activity_transition t
                                WHERE t.activity_id = j.activity_id AND t.transition <> ALL (array_agg(j.transition))) AS known
                            FROM joined j GROUP BY activity_id),
                        asked AS (
                            SELECT s.activity_id, c.*
                            FROM scope s CROSS JOIN LATERAL (
                                SELECT * FROM interview_coverage c
                                WHERE c.transitions && s.joined AND (c.quarter BETWEEN :from AND :to) IS TRUE
                                    AND NOT arrayoverlap(c.transitions, s.known) OFFSET 0) AS c),
                        grouped AS MATERIALIZED (
                            SELECT activity_id, rep_id, region_code, quarter, count(*) AS interviews,
                                array_agg(conducted_at) AS ats, array_agg(interview_id) AS ids,
                                sum(open_objections) AS open_objections
                            FROM asked GROUP BY activity_id, rep_id, region_code, quarter),
                        added AS (
                            INSERT INTO rep_tally AS t
                                (activity_id, rep_id, region_code, quarter, interviews, mentions, anchored, later, open_objections)
                            SELECT activity_id, rep_id, region_code, quarter, interviews, 0, 0, (
                                SELECT count(*) FROM rep_rating r, unnest(g.ats, g.ids) AS i (at, id)
                                WHERE r.activity_id = g.activity_id AND r.rep_id = g.rep_id
                                    AND (r.first_at, r.first_interview) < (i.at, i.id)), open_objections
                            FROM grouped g ORDER BY activity_id, rep_id
                            ON CONFLICT (activity_id, rep_id, region_code, quarter) DO UPDATE SET
                                interviews = t.interviews + excluded.interviews, later = t.later + excluded.later,
                                open_objections = t.open_objections + excluded.open_objections
                            RETURNING activity_id, rep_id)
                        SELECT DISTINCT activity_id, rep_id FROM added
                        """))
                .bind("activities", joined.stream().map(s -> s.activityId()).toArray(UUID[]::new))
                .bind("transitions", joined.stream().map(s -> s.transition()).toArray(String[]::new))
                .mapTo(RepOfActivity.class)
                .list());
    }

    /** Everything there is to count of these activities, and everything that was counted. */
    List<RepOfActivity> repsOfActivities(Collection<UUID> activities, Window window) {
        return jdbi.withHandle(h -> in(window, h.createQuery("""
                        SELECT t.activity_id, c.rep_id
                        FROM activity_transition t JOIN interview_coverage c ON c.transitions @> ARRAY[t.transition]
                        WHERE t.activity_id = ANY (:activities) AND c.quarter BETWEEN :from AND :to
                        UNION
                        SELECT activity_id, rep_id FROM evidence
                        WHERE activity_id = ANY (:activities) AND rep_id IS NOT NULL
                        UNION
                        SELECT activity_id, rep_id FROM rep_tally WHERE activity_id = ANY (:activities)
                        """))
                .bind("activities", activities.toArray(UUID[]::new))
                .mapTo(RepOfActivity.class)
                .list());
    }

    /**
     * Counts again in which interviews these reps mentioned these activities, and their ratings, from what each of them
     * said; answers with those whose first mention is another one now.
     */
    List<RepOfActivity> countMentions(Collection<RepOfActivity> pairs, Window window) {
        return jdbi.withHandle(h -> in(pairs, in(window, h.createQuery("""
                        WITH pair AS (SELECT * FROM unnest(:activities, :reps) AS p (activity_id, rep_id)),
                        said AS (
                            SELECT e.activity_id, e.rep_id, e.interview_id, bool_or(e.anchored) AS anchored
                            FROM pair JOIN evidence e USING (activity_id, rep_id)
                            GROUP BY e.activity_id, e.rep_id, e.interview_id),
                        mention AS (
                            SELECT s.*, c.region_code, c.quarter, c.conducted_at
                            FROM said s JOIN interview_coverage c
                                ON c.interview_id = s.interview_id AND c.rep_id = s.rep_id
                            WHERE c.quarter BETWEEN :from AND :to AND arrayoverlap(c.transitions, ARRAY(
                                SELECT transition FROM activity_transition t WHERE t.activity_id = s.activity_id))),
                        fresh AS (
                            SELECT activity_id, rep_id, region_code, quarter, sum(mentions) AS mentions,
                                sum(anchored) AS anchored
                            FROM (
                                SELECT t.activity_id, t.rep_id, t.region_code, t.quarter, 0 AS mentions, 0 AS anchored
                                FROM pair JOIN rep_tally t USING (activity_id, rep_id)
                                UNION ALL
                                SELECT activity_id, rep_id, region_code, quarter, 1, anchored::int FROM mention) AS m
                            GROUP BY activity_id, rep_id, region_code, quarter),
                        counted AS (
                            UPDATE rep_tally t SET mentions = f.mentions, anchored = f.anchored
                            FROM fresh f
                            WHERE t.activity_id = f.activity_id AND t.rep_id = f.rep_id AND t.region_code = f.region_code
                                AND t.quarter = f.quarter
                                AND (t.mentions <> f.mentions OR t.anchored <> f.anchored)),
                        rating AS (
                            SELECT activity_id, rep_id,
                                (array_agg(importance ORDER BY at DESC, recorded_at DESC, statement_id DESC)
                                    FILTER (WHERE importance IS NOT NULL))[1] AS importance,
                                (array_agg(satisfaction ORDER BY at DESC, recorded_at DESC, statement_id DESC)
                                    FILTER (WHERE satisfaction IS NOT NULL))[1] AS satisfaction,
                                min(first_at) AS first_at,
                                (array_agg(interview_id ORDER BY first_at, interview_id)
                                    FILTER (WHERE first_at IS NOT NULL))[1] AS first_interview
                            FROM (
                                SELECT activity_id, rep_id, e.importance, e.satisfaction, e.conducted_at AS at,
                                    e.recorded_at, e.statement_id, NULL AS first_at, NULL::uuid AS interview_id
                                FROM pair LEFT JOIN evidence e USING (activity_id, rep_id)
                                UNION ALL
                                SELECT activity_id, rep_id, NULL, NULL, NULL, NULL, NULL, conducted_at, interview_id
                                FROM mention) AS r
                            GROUP BY activity_id, rep_id),
                        rated AS (
                            INSERT INTO rep_rating
                            SELECT activity_id, rep_id, importance, satisfaction, first_at, first_interview FROM rating
                            ON CONFLICT (activity_id, rep_id) DO UPDATE SET
                                importance = excluded.importance, satisfaction = excluded.satisfaction,
                                first_at = excluded.first_at, first_interview = excluded.first_interview
                            WHERE rep_rating IS DISTINCT FROM excluded)
                        SELECT r.activity_id, r.rep_id
                        FROM rating r LEFT JOIN rep_rating o USING (activity_id, rep_id)
                        WHERE r.first_interview IS DISTINCT FROM o.first_interview
                            OR r.first_at IS DISTINCT FROM o.first_at
                        """)))
                .mapTo(RepOfActivity.class)
                .list());
    }

    /** Counts again all that these reps were asked and said of these activities, from each rep's interviews. */
    void recount(Collection<RepOfActivity> pairs, Window window) {
        jdbi.useHandle(h -> in(pairs, in(window, h.createUpdate("""
                        WITH pair AS (SELECT * FROM unnest(:activities, :reps) AS p (activity_id, rep_id)),
                        scope AS (
                            SELECT p.activity_id, p.rep_id, array_agg(t.transition) AS transitions
                            FROM pair p JOIN activity_transition t USING (activity_id)
                            GROUP BY p.activity_id, p.rep_id),
                        asked AS (
                            SELECT activity_id, rep_id, interview_id, max(conducted_at) AS at,
                                max(region_code) AS region_code, max(quarter) AS quarter,
                                max(open_objections) AS open_objections, bool_or(mentioned) AS mentioned,
                                bool_or(anchored) AS anchored
                            FROM (
                                SELECT s.activity_id, s.rep_id, c.interview_id, c.conducted_at, c.region_code, c.quarter,
                                    c.open_objections, false AS mentioned, false AS anchored
                                FROM scope s JOIN interview_coverage c ON c.rep_id = s.rep_id
                                    AND c.quarter BETWEEN :from AND :to AND arrayoverlap(c.transitions, s.transitions)
                                UNION ALL
                                SELECT e.activity_id, e.rep_id, e.interview_id, NULL, NULL, NULL, NULL, true, e.anchored
                                FROM pair JOIN evidence e USING (activity_id, rep_id)) AS f
                            GROUP BY activity_id, rep_id, interview_id HAVING max(quarter) IS NOT NULL),
                        numbered AS (
                            SELECT *, row_number() OVER rep AS nth FROM asked
                            WINDOW rep AS (PARTITION BY activity_id, rep_id ORDER BY at, interview_id)),
                        followed AS (
                            SELECT *, min(nth) FILTER (WHERE mentioned) OVER (PARTITION BY activity_id, rep_id) AS first
                            FROM numbered),
                        counted AS (
                            SELECT activity_id, rep_id, region_code, quarter, sum(interviews) AS interviews,
                                sum(mentions) AS mentions, sum(anchored) AS anchored, sum(later) AS later,
                                sum(open_objections) AS open_objections
                            FROM (
                                SELECT t.activity_id, t.rep_id, t.region_code, t.quarter, 0 AS interviews, 0 AS mentions,
                                    0 AS anchored, 0 AS later, 0 AS open_objections
                                FROM pair JOIN rep_tally t USING (activity_id, rep_id)
                                UNION ALL
                                SELECT activity_id, rep_id, region_code, quarter, 1, mentioned::int, anchored::int,
                                    coalesce((nth > first)::int, 0), open_objections
                                FROM followed) AS c
                            GROUP BY activity_id, rep_id, region_code, quarter),
                        gone AS (
                            DELETE FROM rep_tally t USING counted c
                            WHERE t.activity_id = c.activity_id AND t.rep_id = c.rep_id AND t.region_code = c.region_code
                                AND t.quarter = c.quarter AND c.interviews = 0)
                        INSERT INTO rep_tally AS t
                            (activity_id, rep_id, region_code, quarter, interviews, mentions, anchored, later, open_objections)
                        SELECT * FROM counted WHERE interviews > 0
                        ON CONFLICT (activity_id, rep_id, region_code, quarter) DO UPDATE SET
                            interviews = excluded.interviews, mentions = excluded.mentions, anchored = excluded.anchored,
                            later = excluded.later, open_objections = excluded.open_objections
                        WHERE ROW (t.interviews, t.mentions, t.anchored, t.later, t.open_objections) IS DISTINCT FROM
                            ROW (excluded.interviews, excluded.mentions, excluded.anchored, excluded.later,
                                excluded.open_objections)
                        """))).execute());
    }

    private static <S extends SqlStatement<S>> S in(Window window, S statement) {
        return statement.bind("from", window.from()).bind("to", window.to());
    }

    private static <S extends SqlStatement<S>> S in(Collection<RepOfActivity> pairs, S statement) {
        return statement
                .bind(
                        "activities",
                        pairs.stream().map(RepOfActivity::activityId).toArray(UUID[]::new))
                .bind("reps", pairs.stream().map(RepOfActivity::repId).toArray(UUID[]::new));
    }
}
