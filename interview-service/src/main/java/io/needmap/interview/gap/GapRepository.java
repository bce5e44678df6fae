package io.needmap.interview.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GapRepository {

    /** Which gaps are wanted; what is null narrows nothing. */
    record Wanted(@Nullable GapKind kind, @Nullable String regionCode, List<String> quarters, int fewestInterviews) {}

    /** Where the page before ended. */
    record Last(GapKind kind, String key) {}

    private final Jdbi jdbi;

    GapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Gaps by kind and key, one more than the limit. Only regions where somebody sells can have been forgotten. What is
     * no gap is not counted: the search for a goal, or for a statement that answers a probe, ends with the first one.
     */
    List<GapRow> rows(Wanted wanted, @Nullable Last after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH RECURSIVE step AS (
                            (SELECT f, t FROM covered ORDER BY f, t LIMIT 1)
                            UNION ALL
                            SELECT next.f, next.t FROM step, LATERAL (
                                SELECT c.f, c.t FROM covered c WHERE (c.f, c.t) > (step.f, step.t)
                                ORDER BY c.f, c.t LIMIT 1) AS next),
                        placed AS (
                            (SELECT activity_id FROM statement_placement
                                WHERE state = 'PLACED' AND activity_id IS NOT NULL ORDER BY activity_id LIMIT 1)
                            UNION ALL
                            SELECT next.activity_id FROM placed, LATERAL (
                                SELECT p.activity_id FROM statement_placement p
                                WHERE p.state = 'PLACED' AND p.activity_id > placed.activity_id
                                ORDER BY p.activity_id LIMIT 1) AS next),
                        without_goal AS MATERIALIZED (
                            SELECT pl.activity_id FROM placed pl LEFT JOIN LATERAL (
                                SELECT true AS there FROM statement_placement p
                                WHERE p.activity_id = pl.activity_id AND p.state = 'PLACED' AND (
                                    SELECT true FROM statement g
                                    WHERE g.kind = 'GOAL' AND g.of_statement_id = p.statement_id LIMIT 1)
                                LIMIT 1) AS goal ON true
                            WHERE goal.there IS NULL),
                        not_followed AS MATERIALIZED (
                            SELECT t.id, t.name FROM theme t LEFT JOIN LATERAL (
                                SELECT true AS there FROM statement s
                                WHERE s.theme_id = t.id AND s.content ->> 'manner' = 'PROBED' LIMIT 1) AS probed ON true
                            WHERE probed.there IS NULL),
                        held AS (
                            SELECT quarter, region_code, f, t, count(*) AS count, count(DISTINCT rep_id) AS reps
                            FROM covered WHERE quarter = ANY (:quarters)
                            GROUP BY quarter, region_code, f, t),
                        cell AS (
                            SELECT st.f, st.t, r.region_code, q.quarter
                            FROM (SELECT f, t FROM step WHERE EXISTS (
                                    SELECT FROM held WHERE held.f = step.f AND held.t = step.t)) AS st,
                                (SELECT DISTINCT region_code FROM rep WHERE active) AS r, unnest(:quarters) AS q (quarter)
                            WHERE CAST(:region AS text) IS NULL OR r.region_code = :region),
                        gap AS (
                            SELECT 'TOO_FEW_INTERVIEWS' AS kind, concat_ws(' / ', c.f, c.t, c.region_code, c.quarter) AS key,
                                c.f AS "from", c.t AS "to", c.region_code, c.quarter, CAST(NULL AS uuid) AS activity_id,
                                CAST(NULL AS uuid) AS theme_id, CAST(NULL AS text) AS name,
                                COALESCE(h.count, 0) AS count, COALESCE(h.reps, 0) AS reps
                            FROM cell c LEFT JOIN held h
                                ON (h.f, h.t, h.region_code, h.quarter) = (c.f, c.t, c.region_code, c.quarter)
                            WHERE (CAST(:kind AS text) IS NULL OR :kind = 'TOO_FEW_INTERVIEWS')
                                AND COALESCE(h.count, 0) < :fewest
                            UNION ALL
                            SELECT 'ACTIVITY_WITHOUT_GOAL', CAST(pl.activity_id AS text), NULL, NULL, NULL, NULL,
                                pl.activity_id, NULL, a.name, said.count, said.reps
                            FROM without_goal pl LEFT JOIN map_activity a ON a.id = pl.activity_id, LATERAL (
                                SELECT count(rep_id) AS count, count(DISTINCT rep_id) AS reps FROM (
                                    SELECT (SELECT s.rep_id FROM statement s WHERE s.id = p.statement_id) AS rep_id
                                    FROM statement_placement p
                                    WHERE p.activity_id = pl.activity_id AND p.state = 'PLACED') AS placed_here) AS said
                            WHERE CAST(:region AS text) IS NULL AND said.count > 0
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'ACTIVITY_WITHOUT_GOAL')
                            UNION ALL
                            SELECT 'THEME_NOT_FOLLOWED_UP', CAST(t.id AS text), NULL, NULL, NULL, NULL, NULL, t.id, t.name,
                                said.count, said.reps
                            FROM not_followed t, LATERAL (
                                SELECT count(*) AS count, count(DISTINCT s.rep_id) AS reps
                                FROM statement s WHERE s.theme_id = t.id) AS said
                            WHERE CAST(:region AS text) IS NULL AND said.count > 0
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'THEME_NOT_FOLLOWED_UP'))
                        SELECT * FROM gap
                        WHERE CAST(:lastKind AS text) IS NULL OR (kind, key) > (:lastKind, :lastKey)
                        ORDER BY kind, key LIMIT :limit
                        """)
                .bind("quarters", wanted.quarters().toArray(String[]::new))
                .bind("region", wanted.regionCode())
                .bind("kind", wanted.kind())
                .bind("fewest", wanted.fewestInterviews())
                .bind("lastKind", after == null ? null : after.kind())
                .bind("lastKey", after == null ? null : after.key())
                .bind("limit", limit + 1)
                .mapTo(GapRow.class)
                .list());
    }
}
