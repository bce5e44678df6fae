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

    /** Gaps by kind and key, one more than the limit. Only regions where somebody sells can have been forgotten. */
    List<GapRow> rows(Wanted wanted, @Nullable Last after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH held AS (
                            SELECT DISTINCT i.id, i.rep_id, i.region_code, i.quarter, t."from" AS f, t."to" AS t
                            FROM interview i, jsonb_to_recordset(i.transitions) AS t ("from" text, "to" text)
                            WHERE i.state = 'COMPLETED' AND i.quarter = ANY (:quarters)),
                        cell AS (
                            SELECT tr.f, tr.t, r.region_code, q.quarter
                            FROM (SELECT DISTINCT f, t FROM held) AS tr,
                                (SELECT DISTINCT region_code FROM rep WHERE active) AS r, unnest(:quarters) AS q (quarter)
                            WHERE CAST(:region AS text) IS NULL OR r.region_code = :region),
                        gap AS (
                            SELECT 'TOO_FEW_INTERVIEWS' AS kind, concat_ws(' / ', c.f, c.t, c.region_code, c.quarter) AS key,
                                c.f AS "from", c.t AS "to", c.region_code, c.quarter, CAST(NULL AS uuid) AS activity_id,
                                CAST(NULL AS uuid) AS theme_id, CAST(NULL AS text) AS name,
                                count(h.id) AS count, count(DISTINCT h.rep_id) AS reps
                            FROM cell c LEFT JOIN held h
                                ON (h.f, h.t, h.region_code, h.quarter) = (c.f, c.t, c.region_code, c.quarter)
                            WHERE CAST(:kind AS text) IS NULL OR :kind = 'TOO_FEW_INTERVIEWS'
                            GROUP BY c.f, c.t, c.region_code, c.quarter HAVING count(h.id) < :fewest
                            UNION ALL
                            SELECT 'ACTIVITY_WITHOUT_GOAL', CAST(p.activity_id AS text), NULL, NULL, NULL, NULL,
                                p.activity_id, NULL, min(a.name), count(s.id), count(DISTINCT s.rep_id)
                            FROM statement_placement p JOIN statement s ON s.id = p.statement_id
                            LEFT JOIN map_activity a ON a.id = p.activity_id
                            WHERE p.state = 'PLACED' AND p.activity_id IS NOT NULL AND CAST(:region AS text) IS NULL
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'ACTIVITY_WITHOUT_GOAL')
                            GROUP BY p.activity_id
                            HAVING NOT bool_or(EXISTS (SELECT FROM statement g
                                WHERE COALESCE(g.of_statement_id, g.id) = s.id AND g.kind = 'GOAL'))
                            UNION ALL
                            SELECT 'THEME_NOT_FOLLOWED_UP', CAST(t.id AS text), NULL, NULL, NULL, NULL, NULL, t.id, t.name,
                                count(s.id), count(DISTINCT s.rep_id)
                            FROM theme t JOIN statement s ON s.theme_id = t.id
                            WHERE CAST(:region AS text) IS NULL
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'THEME_NOT_FOLLOWED_UP')
                            GROUP BY t.id HAVING NOT bool_or(s.content ->> 'manner' = 'PROBED'))
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
