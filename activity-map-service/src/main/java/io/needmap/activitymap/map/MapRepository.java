package io.needmap.activitymap.map;

import io.needmap.activitymap.map.MapActivityResponse.MapMaterialResponse;
import io.needmap.activitymap.map.MapResponse.AlignmentResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MapRepository {

    /** A stage with its cycle. */
    record StageRow(UUID cycleId, String cycleName, UUID id, String label, int position, String buyerQuestion) {}

    /** An activity with all that the map shows of it. */
    record ActivityRow(
            UUID id,
            String name,
            @Nullable String goal,
            String state,
            String relevance,
            String toolNeeded,
            List<UUID> buyingStageIds,
            String need,
            double importance,
            double satisfaction,
            double opportunity,
            int reps,
            int regions,
            int quarters,
            int statements,
            int openObjections,
            double coverage,
            @Json List<MapMaterialResponse> materials,
            @Nullable UUID gapId,
            @Nullable String gapState) {}

    private static final String ACTIVITIES = """
            SELECT a.id, a.name, a.goal, a.state, a.relevance, a.tool_needed, a.buying_stage_ids,
                n.classification AS need,
                (n.state ->> 'importance')::double precision AS importance,
                (n.state ->> 'satisfaction')::double precision AS satisfaction,
                (n.state ->> 'opportunity')::double precision AS opportunity,
                %s,
                coalesce(c.coverage, 0) AS coverage, coalesce(c.materials, '[]') AS materials,
                g.id AS gap_id, g.state AS gap_state
            FROM activity a
                JOIN need n ON n.id = a.id
                LEFT JOIN material_coverage c ON c.activity_id = a.id
                LEFT JOIN LATERAL (
                    SELECT id, state FROM material_gap
                    WHERE activity_id = a.id AND state NOT IN ('FILLED', 'VERIFIED', 'DECLINED')
                    ORDER BY id LIMIT 1) AS g ON true
                %s
            WHERE a.state <> 'RETIRED'
            ORDER BY opportunity DESC, a.id
            """;

    private static final String EVERYWHERE = ACTIVITIES.formatted("""
            (n.state ->> 'reps')::int AS reps, (n.state ->> 'regionCount')::int AS regions,
            (n.state ->> 'quarterCount')::int AS quarters, (n.state ->> 'statements')::int AS statements,
            n.open_objections""", "");

    private static final String IN_REGION = ACTIVITIES.formatted("""
            coalesce(t.reps, 0) AS reps, coalesce(t.regions, 0) AS regions, coalesce(t.quarters, 0) AS quarters,
            coalesce(s.statements, 0) AS statements, coalesce(t.open_objections, 0) AS open_objections""", """
            LEFT JOIN (
                SELECT activity_id, count(DISTINCT rep_id) FILTER (WHERE mentions > 0) AS reps,
                    count(DISTINCT region_code) FILTER (WHERE mentions > 0) AS regions,
                    count(DISTINCT quarter) FILTER (WHERE mentions > 0) AS quarters,
                    sum(open_objections) AS open_objections
                FROM rep_tally WHERE region_code = :regionCode GROUP BY activity_id) AS t ON t.activity_id = a.id
            LEFT JOIN (
                SELECT activity_id, count(*) AS statements
                FROM evidence WHERE region_code = :regionCode GROUP BY activity_id) AS s ON s.activity_id = a.id""");

    private final Jdbi jdbi;

    MapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The stages of a cycle in order; of the default one without an id. */
    List<StageRow> stages(@Nullable UUID cycleId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT c.id AS cycle_id, c.name AS cycle_name, s.id, s.label, s.position, s.buyer_question
                        FROM buying_cycle c JOIN buying_stage s ON s.cycle_id = c.id
                        WHERE CASE WHEN CAST(:cycle AS uuid) IS NULL THEN c.is_default ELSE c.id = :cycle END
                        ORDER BY s.position
                        """).bind("cycle", cycleId).mapTo(StageRow.class).list());
    }

    /** All activities that are not retired, the most worthwhile first; counts in one region or in all. */
    List<ActivityRow> activities(@Nullable String regionCode) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery(regionCode == null ? EVERYWHERE : IN_REGION);
            if (regionCode != null) {
                query.bind("regionCode", regionCode);
            }
            return query.mapTo(ActivityRow.class).list();
        });
    }

    Optional<AlignmentResponse> alignment() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT alignment, material_part, activity_part FROM alignment LIMIT 1")
                        .mapTo(AlignmentResponse.class)
                        .findOne());
    }

    boolean isRegion(String code) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM region WHERE code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }
}
