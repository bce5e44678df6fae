package io.needmap.activitymap.map;

import io.needmap.activitymap.map.MapGapsResponse.MapGapResponse;
import io.needmap.activitymap.map.MapGapsResponse.NotPlacedResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MapGapRepository {

    private final Jdbi jdbi;

    MapGapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    NotPlacedResponse notPlaced() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT count(*) FILTER (WHERE inbox_state = 'WAITING') AS waiting,
                            count(*) FILTER (WHERE inbox_state = 'PARKED') AS parked, min(recorded_at) AS oldest
                        FROM statement WHERE inbox_state IN ('WAITING', 'PARKED')
                        """).mapTo(NotPlacedResponse.class).one());
    }

    /** Ordered by kind, then by activity. */
    List<MapGapResponse> page(
            @Nullable MapGapKind kind, @Nullable String afterKind, @Nullable UUID afterId, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT k.kind, a.id AS activity_id, a.name AS activity_name,
                            CASE WHEN k.kind = 'SHORT_OF_EVIDENCE' THEN n.state -> 'missing' ELSE '[]' END AS missing
                        FROM activity a JOIN need n USING (id) CROSS JOIN LATERAL (
                            SELECT 'RELEVANCE_UNDECIDED' AS kind WHERE a.relevance = 'UNDECIDED'
                            UNION ALL SELECT 'TOOL_UNDECIDED' WHERE a.tool_needed = 'UNDECIDED' AND a.relevance <> 'NOT_RELEVANT'
                            UNION ALL SELECT 'NO_GOAL' WHERE a.goal IS NULL
                            UNION ALL SELECT 'NO_STAGE' WHERE a.buying_stage_ids = '{}'
                            UNION ALL SELECT 'SHORT_OF_EVIDENCE' WHERE n.classification = 'UNDETERMINED') AS k
                        WHERE a.state <> 'RETIRED'
                            AND (CAST(:kind AS text) IS NULL OR k.kind = :kind)
                            AND (CAST(:afterId AS uuid) IS NULL OR (k.kind, a.id) > (:afterKind, :afterId))
                        ORDER BY k.kind, a.id LIMIT :limit
                        """)
                .bind("kind", kind == null ? null : kind.name())
                .bind("afterKind", afterKind)
                .bind("afterId", afterId)
                .bind("limit", limit + 1)
                .mapTo(MapGapResponse.class)
                .list());
    }
}
