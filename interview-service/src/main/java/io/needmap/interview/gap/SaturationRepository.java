package io.needmap.interview.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SaturationRepository {

    private final Jdbi jdbi;

    SaturationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Transitions after the given one, one more than the limit. Statements that the map placed on one activity are one;
     * others are one when they use the same words. What is said in an interview is looked up by the interview: by the
     * transition, each would be looked for among all that was ever said about it.
     */
    List<SaturationRow> rows(@Nullable String afterFrom, @Nullable String afterTo, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH transition AS (
                            SELECT f, t, count(*) AS interviews, count(DISTINCT rep_id) AS reps FROM covered
                            WHERE CAST(:from AS text) IS NULL OR (f, t) > (:from, :to)
                            GROUP BY f, t ORDER BY f, t LIMIT :limit),
                        numbered AS (
                            SELECT c.f, c.t, c.interview_id AS id,
                                row_number() OVER (PARTITION BY c.f, c.t ORDER BY c.conducted_at, c.interview_id) AS n
                            FROM covered c JOIN transition USING (f, t)),
                        first AS (
                            SELECT n.f, n.t, min(n.n) AS n
                            FROM numbered n, LATERAL (
                                SELECT * FROM statement o WHERE o.interview_id = n.id OFFSET 0) AS s
                            LEFT JOIN statement_placement p ON p.statement_id = s.id
                            WHERE s.kind = 'ACTIVITY' AND s.transition_from = n.f AND s.transition_to = n.t
                                AND (p.activity_id IS NOT NULL OR s.erased_at IS NULL)
                            GROUP BY n.f, n.t, COALESCE(CAST(p.activity_id AS text), lower(s.content ->> 'activity'))),
                        fresh AS (
                            SELECT f, t, GREATEST(0, (n - :first + 1) / 2) AS b, count(*) AS fresh
                            FROM first GROUP BY 1, 2, 3),
                        bucket AS (
                            SELECT tr.f, tr.t, pair.b, COALESCE(fresh.fresh, 0) AS fresh
                            FROM transition tr CROSS JOIN LATERAL (
                                SELECT 0 AS b UNION SELECT generate_series(
                                    GREATEST(1, (tr.interviews - :first + 1) / 2 - :shown + 1),
                                    (tr.interviews - :first + 1) / 2)) AS pair
                            LEFT JOIN fresh ON fresh.f = tr.f AND fresh.t = tr.t AND fresh.b = pair.b)
                        SELECT tr.f AS "from", tr.t AS "to", tr.interviews, tr.reps,
                            array_agg(b.fresh ORDER BY b.b) AS new_ones
                        FROM transition tr JOIN bucket b ON b.f = tr.f AND b.t = tr.t
                        GROUP BY tr.f, tr.t, tr.interviews, tr.reps ORDER BY tr.f, tr.t
                        """)
                .bind("from", afterFrom)
                .bind("to", afterTo)
                .bind("first", Saturation.FIRST)
                .bind("shown", Saturation.SHOWN)
                .bind("limit", limit + 1)
                .mapTo(SaturationRow.class)
                .list());
    }
}
