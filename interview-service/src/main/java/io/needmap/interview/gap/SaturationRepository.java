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
     * others are one when they use the same words. Only the first interviews and the latest are looked at, and of what was
     * told in the latest whether it was told before: that costs the same however many interviews there were.
     */
    List<SaturationRow> rows(@Nullable String afterFrom, @Nullable String afterTo, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH transition AS (
                            SELECT f, t, CAST(sum(interviews) AS int) AS interviews,
                                count(DISTINCT rep_id) FILTER (WHERE interviews > 0) AS reps,
                                (CAST(sum(interviews) AS int) - :first + 1) / 2 AS last
                            FROM covered_tally WHERE CAST(:from AS text) IS NULL OR (f, t) > (:from, :to)
                            GROUP BY f, t HAVING sum(interviews) > 0 ORDER BY f, t LIMIT :limit),
                        latest AS (
                            SELECT tr.f, tr.t, tr.last, c.interview_id,
                                tr.interviews + 1 - row_number() OVER (
                                    PARTITION BY tr.f, tr.t ORDER BY c.conducted_at DESC, c.interview_id DESC) AS n
                            FROM transition tr, LATERAL (
                                SELECT * FROM covered o WHERE o.f = tr.f AND o.t = tr.t
                                ORDER BY o.conducted_at DESC, o.interview_id DESC LIMIT 2 * :shown) AS c),
                        seen AS (
                            SELECT tr.f, tr.t, c.interview_id, 0 AS pair FROM transition tr, LATERAL (
                                SELECT * FROM covered o WHERE o.f = tr.f AND o.t = tr.t
                                ORDER BY o.conducted_at, o.interview_id LIMIT :first) AS c
                            UNION ALL
                            SELECT f, t, interview_id, (n - :first + 1) / 2 FROM latest
                            WHERE n > :first AND (n - :first + 1) / 2 > last - :shown),
                        fresh AS MATERIALIZED (
                            SELECT s.f, s.t, s.pair, count(DISTINCT told.what) AS fresh
                            FROM seen s, LATERAL (
                                SELECT * FROM told o
                                WHERE o.interview_id = s.interview_id AND o.f = s.f AND o.t = s.t OFFSET 0) AS told
                            WHERE told.what IS NOT NULL AND (s.pair = 0 OR (
                                SELECT e.interview_id FROM told e
                                WHERE e.f = told.f AND e.t = told.t AND e.what = told.what
                                ORDER BY e.conducted_at, e.interview_id LIMIT 1) = told.interview_id)
                            GROUP BY s.f, s.t, s.pair)
                        SELECT tr.f AS "from", tr.t AS "to", tr.interviews, tr.reps, ARRAY(
                            SELECT COALESCE(fresh.fresh, 0) FROM (
                                SELECT 0 AS n UNION SELECT generate_series(GREATEST(1, tr.last - :shown + 1), tr.last)) AS pair
                            LEFT JOIN fresh ON fresh.f = tr.f AND fresh.t = tr.t AND fresh.pair = pair.n
                            ORDER BY pair.n) AS new_ones
                        FROM transition tr ORDER BY tr.f, tr.t
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
