package io.needmap.activitymap.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The completed interviews as they are counted: the denominators of formula 1. */
@ApplicationScoped
class CoverageRepository {

    /**
     * What follows from a changed interview.
     *
     * @param recount whether the rep's tally of the activity has to be counted again; else the interview is added
     */
    record Consequence(UUID activityId, UUID repId, boolean recount) {}

    private final Jdbi jdbi;

    CoverageRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Brings the coverage by these interviews up to date. One that is new, or whose objections alone changed, is added to
     * the tallies at once, however many interviews the rep gave before; any other change is answered as a recount.
     * What is looked up for each row has a LIMIT, so that no plan reads a whole table for a few rows.
     */
    List<Consequence> refresh(Collection<UUID> interviews, Window window) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH old AS (SELECT * FROM interview_coverage WHERE interview_id = ANY (:interviews)),
                        fresh AS (
                            SELECT i.id AS interview_id, i.rep_id, i.region_code, i.quarter, i.conducted_at, i.transitions,
                                (SELECT count(*)::int FROM statement s
                                    WHERE s.kind = 'OBJECTION' AND s.interview_id = i.id AND NOT s.erased
                                        AND s.outcome IN ('UNHANDLED', 'LOST_ON_IT')) AS open_objections
                            FROM interview i
                            WHERE i.id = ANY (:interviews) AND i.state = 'COMPLETED' AND i.rep_id IS NOT NULL AND i.region_code IS NOT NULL
                                AND i.quarter IS NOT NULL AND i.conducted_at IS NOT NULL),
                        changed AS (
                            SELECT o.interview_id AS old_id, o.rep_id AS old_rep_id, o.transitions AS old_transitions,
                                o.open_objections AS old_objections, f.*,
                                o.interview_id IS NULL
                                    OR ROW (o.rep_id, o.region_code, o.quarter, o.conducted_at, o.transitions)
                                        IS NOT DISTINCT FROM
                                        ROW (f.rep_id, f.region_code, f.quarter, f.conducted_at, f.transitions) AS simple
                            FROM old o FULL JOIN fresh f ON f.interview_id = o.interview_id
                            WHERE ROW (o.*) IS DISTINCT FROM ROW (f.*)),
                        gone AS (
                            DELETE FROM interview_coverage e USING changed c
                            WHERE e.interview_id = c.old_id AND c.interview_id IS NULL),
                        put AS (
                            INSERT INTO interview_coverage
                            SELECT interview_id, rep_id, region_code, quarter, conducted_at, transitions, open_objections
                            FROM changed WHERE interview_id IS NOT NULL
                            ON CONFLICT (interview_id) DO UPDATE SET
                                rep_id = excluded.rep_id, region_code = excluded.region_code,
                                quarter = excluded.quarter, conducted_at = excluded.conducted_at,
                                transitions = excluded.transitions, open_objections = excluded.open_objections),
                        added AS (
                            SELECT DISTINCT t.activity_id, c.rep_id, c.region_code, c.quarter, c.interview_id, c.conducted_at,
                                (c.old_id IS NULL)::int AS interviews,
                                c.open_objections - coalesce(c.old_objections, 0) AS objections,
                                c.old_id IS NULL AND (SELECT true FROM evidence e
                                    WHERE e.interview_id = c.interview_id AND e.activity_id = t.activity_id LIMIT 1)
                                    IS NOT NULL AS mentioned
                            FROM changed c JOIN activity_transition t ON t.transition = ANY (c.transitions)
                            WHERE c.simple),
                        tallied AS (
                            INSERT INTO rep_tally
                            SELECT activity_id, rep_id, a.region_code, a.quarter, sum(a.interviews), 0, 0,
                                coalesce(sum(a.interviews) FILTER (
                                    WHERE (r.first_at, r.first_interview) < (a.conducted_at, a.interview_id)), 0),
                                sum(a.objections)
                            FROM added a LEFT JOIN LATERAL (
                                SELECT first_at, first_interview FROM rep_rating
                                WHERE activity_id = a.activity_id AND rep_id = a.rep_id LIMIT 1) AS r ON true
                            WHERE a.quarter BETWEEN :from AND :to AND (a.interviews > 0 OR (
                                SELECT true FROM rep_tally t WHERE t.activity_id = a.activity_id AND t.rep_id = a.rep_id
                                    AND t.region_code = a.region_code AND t.quarter = a.quarter LIMIT 1) IS NOT NULL)
                            GROUP BY activity_id, rep_id, a.region_code, a.quarter
                            ORDER BY activity_id, rep_id
                            ON CONFLICT (activity_id, rep_id, region_code, quarter) DO UPDATE SET
                                interviews = rep_tally.interviews + excluded.interviews,
                                later = rep_tally.later + excluded.later,
                                open_objections = rep_tally.open_objections + excluded.open_objections)
                        SELECT activity_id, rep_id, bool_or(recount) AS recount
                        FROM (
                            SELECT activity_id, rep_id, mentioned AS recount FROM added
                            UNION ALL
                            SELECT t.activity_id, c.rep_id, true
                            FROM changed c JOIN activity_transition t ON t.transition = ANY (c.transitions)
                            WHERE NOT c.simple
                            UNION ALL
                            SELECT t.activity_id, c.old_rep_id, true
                            FROM changed c JOIN activity_transition t ON t.transition = ANY (c.old_transitions)
                            WHERE NOT c.simple) AS c
                        GROUP BY activity_id, rep_id
                        """)
                .bind("interviews", interviews.toArray(UUID[]::new))
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(Consequence.class)
                .list());
    }
}
