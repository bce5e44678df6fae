package io.needmap.activitymap.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tallies, and the notes of what has to be counted again. */
@ApplicationScoped
class TallyRepository {

    private static final long LOCK = 0x6E65_6564_7461_6C6CL;
    private static final int MOST_NOTES = 20_000;

    /** Something noted; of kind WINDOW, the quarter up to which the tallies count. */
    record Note(String kind, @Nullable UUID id, @Nullable String quarter) {}

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

    /** Takes the oldest notes away, and reads the window. */
    List<Note> takeNotes() {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        WITH taken AS (
                            DELETE FROM reassessment_note
                            WHERE seq IN (SELECT seq FROM reassessment_note ORDER BY seq LIMIT :most)
                            RETURNING kind, id)
                        SELECT DISTINCT kind, id, NULL AS quarter FROM taken
                        UNION ALL SELECT 'WINDOW', NULL, quarter FROM assessment_window
                        """).bind("most", MOST_NOTES).mapTo(Note.class).list());
    }

    /** Whether there are notes, or the tallies count another window. */
    boolean isDue(Quarter current) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM reassessment_note)
                            OR NOT EXISTS (SELECT 1 FROM assessment_window WHERE quarter = :quarter)
                        """)
                .bind("quarter", current.toString())
                .mapTo(Boolean.class)
                .one());
    }

    void moveWindow(Quarter current) {
        jdbi.useHandle(h -> {
            h.execute("DELETE FROM assessment_window");
            h.execute("INSERT INTO assessment_window (quarter) VALUES (?)", current.toString());
        });
    }

    /** All reps whose tally a transition is part of that joined or left an activity. */
    List<RepOfActivity> repsOf(Collection<EvidenceRepository.Consequence> scopes, Window window) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT s.activity_id, c.rep_id
                        FROM unnest(:activities, :transitions) AS s (activity_id, transition)
                            JOIN interview_coverage c ON c.transitions @> ARRAY[CAST(s.transition AS text)]
                        WHERE c.quarter BETWEEN :from AND :to
                        UNION
                        SELECT activity_id, rep_id FROM rep_tally WHERE activity_id = ANY (:activities)
                        """)
                .bind("activities", scopes.stream().map(s -> s.activityId()).toArray(UUID[]::new))
                .bind("transitions", scopes.stream().map(s -> s.transition()).toArray(String[]::new))
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(RepOfActivity.class)
                .list());
    }

    /** Everything there is to count, and everything that was counted. */
    List<RepOfActivity> all(Window window) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT t.activity_id, c.rep_id
                        FROM activity_transition t JOIN interview_coverage c ON t.transition = ANY (c.transitions)
                        WHERE c.quarter BETWEEN :from AND :to
                        UNION SELECT activity_id, rep_id FROM evidence WHERE rep_id IS NOT NULL
                        UNION SELECT activity_id, rep_id FROM rep_tally
                        """)
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(RepOfActivity.class)
                .list());
    }

    /** Counts again what these reps said of these activities, from what each of them said: not from all facts. */
    void recount(Collection<RepOfActivity> pairs, Window window) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH pair AS (SELECT * FROM unnest(:activities, :reps) AS p (activity_id, rep_id)),
                        scope AS (
                            SELECT p.activity_id, p.rep_id, array_agg(t.transition) AS transitions
                            FROM pair p JOIN activity_transition t USING (activity_id)
                            GROUP BY p.activity_id, p.rep_id),
                        mention AS (
                            SELECT e.activity_id, e.interview_id, bool_or(e.anchored) AS anchored
                            FROM pair p JOIN evidence e USING (activity_id, rep_id)
                            GROUP BY e.activity_id, e.interview_id),
                        covered AS (
                            SELECT s.activity_id, c.rep_id, c.region_code, c.quarter, c.open_objections,
                                m.activity_id IS NOT NULL AS mentioned, coalesce(m.anchored, false) AS anchored,
                                row_number() OVER (PARTITION BY s.activity_id, c.rep_id
                                    ORDER BY c.conducted_at, c.interview_id) AS nth
                            FROM scope s
                                JOIN interview_coverage c ON c.rep_id = s.rep_id
                                    AND c.quarter BETWEEN :from AND :to AND c.transitions && s.transitions
                                LEFT JOIN mention m ON m.activity_id = s.activity_id AND m.interview_id = c.interview_id),
                        followed AS (
                            SELECT *, min(nth) FILTER (WHERE mentioned) OVER (PARTITION BY activity_id, rep_id) AS first
                            FROM covered),
                        fresh AS (
                            SELECT activity_id, rep_id, region_code, quarter, count(*) AS interviews,
                                count(*) FILTER (WHERE mentioned) AS mentions,
                                count(*) FILTER (WHERE anchored) AS anchored,
                                count(*) FILTER (WHERE nth > first) AS later,
                                sum(open_objections) AS open_objections
                            FROM followed GROUP BY activity_id, rep_id, region_code, quarter),
                        gone AS (
                            DELETE FROM rep_tally t USING pair p
                            WHERE t.activity_id = p.activity_id AND t.rep_id = p.rep_id AND NOT EXISTS (
                                SELECT 1 FROM fresh f WHERE f.activity_id = t.activity_id AND f.rep_id = t.rep_id
                                    AND f.region_code = t.region_code AND f.quarter = t.quarter)),
                        put AS (
                            INSERT INTO rep_tally SELECT * FROM fresh
                            ON CONFLICT (activity_id, rep_id, region_code, quarter) DO UPDATE SET
                                interviews = excluded.interviews, mentions = excluded.mentions,
                                anchored = excluded.anchored, later = excluded.later,
                                open_objections = excluded.open_objections)
                        INSERT INTO rep_rating
                        SELECT p.activity_id, p.rep_id,
                            (array_agg(e.importance ORDER BY e.conducted_at DESC, e.recorded_at DESC, e.statement_id DESC)
                                FILTER (WHERE e.importance IS NOT NULL))[1],
                            (array_agg(e.satisfaction ORDER BY e.conducted_at DESC, e.recorded_at DESC, e.statement_id DESC)
                                FILTER (WHERE e.satisfaction IS NOT NULL))[1]
                        FROM pair p LEFT JOIN evidence e USING (activity_id, rep_id)
                        GROUP BY p.activity_id, p.rep_id
                        ON CONFLICT (activity_id, rep_id) DO UPDATE
                        SET importance = excluded.importance, satisfaction = excluded.satisfaction
                        """)
                .bind(
                        "activities",
                        pairs.stream().map(RepOfActivity::activityId).toArray(UUID[]::new))
                .bind("reps", pairs.stream().map(RepOfActivity::repId).toArray(UUID[]::new))
                .bind("from", window.from())
                .bind("to", window.to())
                .execute());
    }
}
