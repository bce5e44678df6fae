package io.needmap.interview.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GapRepository {

    /** A region where somebody sells, with an IANA name of its zone. */
    record SellingRegion(String code, String timeZone) {}

    /** A quarter in which somebody in the region should have been asked. */
    record Cell(String regionCode, String quarter) {}

    /** Which gaps are wanted; what is null narrows nothing. */
    record Wanted(
            @Nullable GapKind kind,
            @Nullable String regionCode,
            List<Cell> cells,
            int fewestInterviews,
            Instant rejectedSince) {}

    /** Where the page before ended. */
    record Last(GapKind kind, String key) {}

    private final Jdbi jdbi;

    GapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Only regions where somebody sells can have been forgotten. */
    List<SellingRegion> sellingRegions(@Nullable String regionCode) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT code, time_zone FROM region WHERE EXISTS (
                            SELECT FROM rep WHERE rep.region_code = region.code AND rep.active)
                            AND (CAST(:region AS text) IS NULL OR code = :region)
                        """)
                .bind("region", regionCode)
                .mapTo(SellingRegion.class)
                .list());
    }

    /**
     * Gaps by kind and key, one more than the limit. Read are
     * tallies, which grow with reps, transitions and themes, and not with what was said.
     */
    List<GapRow> rows(Wanted wanted, @Nullable Last after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH held AS (
                            SELECT quarter, region_code, f, t, sum(interviews) AS count, count(DISTINCT rep_id) AS reps
                            FROM covered_tally WHERE quarter = ANY (:quarters) AND interviews > 0
                            GROUP BY quarter, region_code, f, t),
                        cell AS (
                            SELECT st.f, st.t, c.region_code, c.quarter
                            FROM (SELECT DISTINCT f, t FROM held) AS st,
                                unnest(:cellRegions, :cellQuarters) AS c (region_code, quarter)),
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
                            SELECT 'ACTIVITY_WITHOUT_GOAL', CAST(a.activity_id AS text), NULL, NULL, NULL, NULL,
                                a.activity_id, NULL, m.name, a.count, a.reps
                            FROM (SELECT activity_id, sum(statements) AS count,
                                    count(*) FILTER (WHERE statements > 0) AS reps
                                FROM activity_tally GROUP BY activity_id
                                HAVING sum(goals) = 0 AND sum(statements) > 0) AS a
                            LEFT JOIN map_activity m ON m.id = a.activity_id
                            WHERE CAST(:region AS text) IS NULL
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'ACTIVITY_WITHOUT_GOAL')
                            UNION ALL
                            SELECT 'THEME_NOT_FOLLOWED_UP', CAST(a.theme_id AS text), NULL, NULL, NULL, NULL, NULL,
                                a.theme_id, t.name, a.count, a.reps
                            FROM (SELECT theme_id, sum(statements) AS count,
                                    count(*) FILTER (WHERE statements > 0) AS reps
                                FROM theme_tally GROUP BY theme_id
                                HAVING sum(probed) = 0 AND sum(statements) > 0) AS a
                            JOIN theme t ON t.id = a.theme_id
                            WHERE CAST(:region AS text) IS NULL
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'THEME_NOT_FOLLOWED_UP')
                            UNION ALL
                            SELECT 'SATISFACTION_NOT_ASKED_AGAIN', CAST(g.activity_id AS text), NULL, NULL, NULL, NULL,
                                g.activity_id, NULL, g.activity_name, said.count, said.reps
                            FROM material_gap g, LATERAL (
                                SELECT COALESCE(sum(statements), 0) AS count,
                                    count(*) FILTER (WHERE statements > 0) AS reps
                                FROM activity_tally a WHERE a.activity_id = g.activity_id) AS said
                            WHERE g.state = 'FILLED' AND g.closed_at IS NOT NULL AND CAST(:region AS text) IS NULL
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'SATISFACTION_NOT_ASKED_AGAIN')
                                AND NOT EXISTS (
                                    SELECT FROM (SELECT DISTINCT f, t FROM covered_tally) AS step, LATERAL (
                                        SELECT o.statement_id FROM told o
                                        WHERE o.f = step.f AND o.t = step.t AND o.what = g.activity_id
                                            AND o.conducted_at > g.closed_at OFFSET 0) AS later
                                    WHERE (SELECT s.content ->> 'satisfaction' IS NOT NULL FROM statement s WHERE s.id = later.statement_id))
                            UNION ALL
                            SELECT 'REJECTIONS_NOT_ASKED_ABOUT', concat_ws(' / ', r.region_code, l.reason), NULL, NULL,
                                r.region_code, NULL, NULL, NULL, l.reason, l.count, NULL
                            FROM (SELECT DISTINCT region_code FROM rep WHERE active) AS r, LATERAL (
                                SELECT reason, count(*) AS count FROM rejected_lead lead
                                WHERE lead.region_code = r.region_code
                                    AND lead.rejected_at > GREATEST(:rejectedSince, (
                                        SELECT max(i.conducted_at) FROM interview i WHERE i.region_code = r.region_code
                                            AND i.guide_kind = 'BEFORE_THE_CALL' AND i.state = 'COMPLETED'))
                                GROUP BY reason) AS l
                            WHERE (CAST(:region AS text) IS NULL OR r.region_code = :region)
                                AND (CAST(:kind AS text) IS NULL OR :kind = 'REJECTIONS_NOT_ASKED_ABOUT'))
                        SELECT * FROM gap
                        WHERE CAST(:lastKind AS text) IS NULL OR (kind, key) > (:lastKind, :lastKey)
                        ORDER BY kind, key LIMIT :limit
                        """)
                .bind(
                        "quarters",
                        wanted.cells().stream().map(Cell::quarter).distinct().toArray(String[]::new))
                .bind(
                        "cellRegions",
                        wanted.cells().stream().map(Cell::regionCode).toArray(String[]::new))
                .bind("cellQuarters", wanted.cells().stream().map(Cell::quarter).toArray(String[]::new))
                .bind("region", wanted.regionCode())
                .bind("kind", wanted.kind())
                .bind("fewest", wanted.fewestInterviews())
                .bind("rejectedSince", wanted.rejectedSince())
                .bind("lastKind", after == null ? null : after.kind())
                .bind("lastKey", after == null ? null : after.key())
                .bind("limit", limit + 1)
                .mapTo(GapRow.class)
                .list());
    }
}
