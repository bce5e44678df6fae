package io.needmap.materials.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where coverage is more than it need be, and where it is less. */
@ApplicationScoped
class CoverageGapRepository {

    /** The sums of one stage or segment. */
    record PartRow(
            String key,
            @Nullable String label,
            long activities,
            double weight,
            double covered,
            long materials,
            long matched) {}

    private static final String BY_STAGE = """
            SELECT CAST(s.id AS text) AS key, s.label, count(a.id) AS activities,
                coalesce(sum(c.weight), 0)::float8 AS weight, coalesce(sum(c.covered), 0)::float8 AS covered,
                max(m.materials) AS materials, max(m.materials) AS matched
            FROM buying_stage_replica s
            LEFT JOIN activity_replica a ON a.buying_stage_id = s.id AND a.relevance = 'RELEVANT' AND a.state <> 'RETIRED'
            LEFT JOIN activity_coverage c ON c.activity_id = a.id
            CROSS JOIN LATERAL (
                SELECT count(DISTINCT m.id) AS materials FROM activity_replica b
                JOIN material_match x ON x.counted_on_id = b.id AND x.state = 'CONFIRMED'
                JOIN material m ON m.id = x.material_id AND m.state IN ('PUBLISHED', 'AT_RISK')
                WHERE b.buying_stage_id = s.id AND b.state <> 'RETIRED') m
            GROUP BY s.id ORDER BY s.cycle_id, s.id LIMIT 1000
            """;

    private static final String BY_SEGMENT = """
            SELECT k.segment AS key, k.segment AS label, a.activities, a.weight, a.covered, m.materials, m.matched
            FROM (SELECT segment FROM buying_stage_replica WHERE segment IS NOT NULL
                  UNION SELECT unnest(segments) FROM material WHERE state IN ('PUBLISHED', 'AT_RISK')) k
            CROSS JOIN LATERAL (
                SELECT count(*) AS activities, coalesce(sum(c.weight), 0)::float8 AS weight,
                    coalesce(sum(c.covered), 0)::float8 AS covered
                FROM buying_stage_replica s
                JOIN activity_replica a ON a.buying_stage_id = s.id AND a.relevance = 'RELEVANT' AND a.state <> 'RETIRED'
                LEFT JOIN activity_coverage c ON c.activity_id = a.id
                WHERE s.segment = k.segment) a
            CROSS JOIN LATERAL (
                SELECT count(*) AS materials, count(*) FILTER (WHERE match_state = 'MATCHED') AS matched FROM material
                WHERE state IN ('PUBLISHED', 'AT_RISK') AND segments @> ARRAY[k.segment]) m
            ORDER BY 1 LIMIT 1000
            """;

    private final Jdbi jdbi;

    CoverageGapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<PartRow> parts(AlignmentPart.Breakdown by) {
        return jdbi.withHandle(h -> h.createQuery(by == AlignmentPart.Breakdown.STAGE ? BY_STAGE : BY_SEGMENT)
                .mapTo(PartRow.class)
                .list());
    }

    /** By activity, one more than the limit. */
    List<OverServedActivity> overServed(@Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM (
                            SELECT a.id AS activity_id, a.name AS activity_name, c.coverage,
                                jsonb_array_length(c.materials) AS materials, n.importance,
                                CASE WHEN n.satisfaction_basis = 'RATINGS' THEN n.satisfaction END AS satisfaction,
                                CASE WHEN a.state = 'RETIRED' OR a.relevance <> 'RELEVANT' OR a.tool_needed <> 'YES'
                                        THEN 'NOT_NEEDED'
                                    WHEN n.satisfaction_basis = 'RATINGS' AND n.satisfaction > n.importance
                                        THEN 'SATISFIED' END AS reason
                            FROM activity_coverage c JOIN activity_replica a ON a.id = c.activity_id
                            LEFT JOIN need_replica n ON n.activity_id = a.id
                            WHERE c.materials <> '[]' AND c.activity_id > :after) o
                        WHERE reason IS NOT NULL ORDER BY activity_id LIMIT :limit
                        """)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit + 1)
                .mapTo(OverServedActivity.class)
                .list());
    }
}
