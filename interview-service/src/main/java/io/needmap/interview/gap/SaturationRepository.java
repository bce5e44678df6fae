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
     * others are one when they use the same words.
     */
    List<SaturationRow> rows(@Nullable String afterFrom, @Nullable String afterTo, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH covered AS (
                            SELECT DISTINCT t."from" AS f, t."to" AS t, i.id, i.rep_id, i.conducted_at
                            FROM interview i, jsonb_to_recordset(i.transitions) AS t ("from" text, "to" text)
                            WHERE i.state = 'COMPLETED'
                                AND (CAST(:from AS text) IS NULL OR (t."from", t."to") > (:from, :to))),
                        transition AS (
                            SELECT f, t, count(*) AS interviews, count(DISTINCT rep_id) AS reps FROM covered
                            GROUP BY f, t ORDER BY f, t LIMIT :limit),
                        numbered AS (
                            SELECT c.f, c.t, c.id,
                                row_number() OVER (PARTITION BY c.f, c.t ORDER BY c.conducted_at, c.id) AS n
                            FROM covered c JOIN transition USING (f, t)),
                        first AS (
                            SELECT n.f, n.t, min(n.n) AS n
                            FROM numbered n
                            JOIN statement s ON s.interview_id = n.id AND s.kind = 'ACTIVITY'
                                AND s.transition_from = n.f AND s.transition_to = n.t
                            LEFT JOIN statement_placement p ON p.statement_id = s.id
                            WHERE p.activity_id IS NOT NULL OR s.erased_at IS NULL
                            GROUP BY n.f, n.t, COALESCE(CAST(p.activity_id AS text), lower(s.content ->> 'activity'))),
                        bucket AS (
                            SELECT f, t, b, (SELECT count(*) FROM first x WHERE x.f = tr.f AND x.t = tr.t
                                AND GREATEST(0, (x.n - :first + 1) / 2) = b) AS fresh
                            FROM transition tr,
                                generate_series(0, GREATEST(0, (tr.interviews - :first + 1) / 2)) AS b)
                        SELECT tr.f AS "from", tr.t AS "to", tr.interviews, tr.reps,
                            array_agg(b.fresh ORDER BY b.b) AS new_ones
                        FROM transition tr JOIN bucket b ON b.f = tr.f AND b.t = tr.t
                        GROUP BY tr.f, tr.t, tr.interviews, tr.reps ORDER BY tr.f, tr.t
                        """)
                .bind("from", afterFrom)
                .bind("to", afterTo)
                .bind("first", Saturation.FIRST)
                .bind("limit", limit + 1)
                .mapTo(SaturationRow.class)
                .list());
    }
}
