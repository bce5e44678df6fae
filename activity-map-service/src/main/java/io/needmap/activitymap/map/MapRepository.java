package io.needmap.activitymap.map;

import io.needmap.activitymap.map.MapActivityResponse.MapMaterialResponse;
import io.needmap.activitymap.map.MapResponse.AlignmentResponse;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
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
            @Nullable String owner,
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
            int objectors,
            double coverage,
            @Json List<MapMaterialResponse> materials,
            @Nullable UUID gapId,
            @Nullable String gapState) {}

    /**
     * Of how many reps the parts of an activity are: whether one is of few, and of how many is the smallest of the others.
     */
    record PartsRow(
            UUID activityId,
            boolean fewSaid,
            @Nullable Integer nextSaid,
            boolean fewObjected,
            @Nullable Integer nextObjected) {}

    /** Mentions and objections apart here too. */
    private static final String PARTS = """
            SELECT activity_id, coalesce(s.few, false) AS few_said, s.next AS next_said,
                coalesce(o.few, false) AS few_objected, o.next AS next_objected
            FROM (
                SELECT activity_id, bool_or(reps < :fewest) AS few, min(reps) FILTER (WHERE reps >= :fewest) AS next
                FROM (
                    SELECT activity_id, count(DISTINCT rep_id) AS reps FROM rep_tally
                    WHERE mentions > 0 GROUP BY activity_id, %1$s) AS part
                GROUP BY activity_id) AS s
                FULL JOIN (
                    SELECT activity_id, bool_or(reps < :fewest) AS few, min(reps) FILTER (WHERE reps >= :fewest) AS next
                    FROM (
                        SELECT activity_id, count(DISTINCT rep_id) AS reps FROM rep_tally
                        WHERE open_objections <> 0 GROUP BY activity_id, %1$s) AS part
                    GROUP BY activity_id) AS o USING (activity_id)
            """;

    private static final String ACTIVITIES = """
            SELECT a.id, a.name, a.goal, a.state, a.relevance, a.tool_needed, a.owner, a.buying_stage_ids,
                n.classification AS need, n.importance, n.satisfaction, n.opportunity, %s,
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
            n.reps, n.regions, n.quarters, n.statements, n.open_objections, 0 AS objectors""", "");

    private static final String IN_THE_BREAKDOWN = """
            (CAST(:regionCode AS text) IS NULL OR region_code = :regionCode)
                AND (CAST(:quarter AS text) IS NULL OR quarter = :quarter)""";

    /** Mentions and objections are counted apart: each has an index, in the order in which it is counted. */
    private static final String BROKEN_DOWN = ACTIVITIES.formatted("""
            coalesce(t.reps, 0) AS reps, coalesce(t.regions, 0) AS regions, coalesce(t.quarters, 0) AS quarters,
            coalesce(s.statements, 0) AS statements, coalesce(o.open_objections, 0) AS open_objections,
            coalesce(o.objectors, 0) AS objectors""", """
            LEFT JOIN (
                SELECT activity_id, count(DISTINCT rep_id) AS reps, count(DISTINCT region_code) AS regions,
                    count(DISTINCT quarter) AS quarters
                FROM rep_tally WHERE mentions > 0 AND %1$s
                GROUP BY activity_id) AS t ON t.activity_id = a.id
            LEFT JOIN (
                SELECT activity_id, sum(open_objections) AS open_objections, count(DISTINCT rep_id) AS objectors
                FROM rep_tally WHERE open_objections <> 0 AND %1$s
                GROUP BY activity_id) AS o ON o.activity_id = a.id
            LEFT JOIN (
                SELECT activity_id, sum(statements) AS statements FROM statement_tally WHERE %1$s
                GROUP BY activity_id) AS s ON s.activity_id = a.id""".formatted(IN_THE_BREAKDOWN));

    /** Puts what a table held at an instant in the place of the table; what is kept is passed over before it is unpacked. */
    private static final String THEN = """
            %1$s AS NOT MATERIALIZED (
                SELECT * FROM %1$s WHERE valid_from <= :%2$s
                UNION ALL
                SELECT p.* FROM map_past, jsonb_populate_record(NULL::%1$s, state) AS p
                WHERE source = '%1$s' AND map_past.valid_from <= :%2$s AND map_past.valid_to > :%2$s%3$s)
            """;

    /** What a breakdown counts of the tallies. */
    private static final Map<String, String> COUNTED = Map.of(
            "rep_tally", " AND (state -> 'mentions' <> '0' OR state -> 'open_objections' <> '0')",
            "statement_tally", "");

    /** The other tables are this service's own; they are never emptied. */
    private static final Set<String> REPLICAS =
            Set.of("material_coverage", "material_gap", "alignment", "rep_tally", "statement_tally");

    private final Jdbi jdbi;

    MapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The query, reading each of the tables as it was at its moment. */
    private static Query at(MapMoment moment, MapFilter filter, Handle handle, String sql, String... tables) {
        var past = Stream.of(tables)
                .filter(table -> (REPLICAS.contains(table) ? moment.replicas() : moment.own()) != null)
                .map(table ->
                        THEN.formatted(table, REPLICAS.contains(table) ? "replicas" : "own", counted(table, filter)))
                .toList();
        var query = handle.createQuery(past.isEmpty() ? sql : "WITH " + String.join(", ", past) + sql);
        if (moment.own() != null) {
            query.bind("own", moment.own());
        }
        return moment.replicas() == null ? query : query.bind("replicas", moment.replicas());
    }

    private static String counted(String table, MapFilter filter) {
        String all = COUNTED.get(table);
        return all == null
                ? ""
                : all
                        + (filter.regionCode() == null ? "" : " AND state ->> 'region_code' = :regionCode")
                        + (filter.quarter() == null ? "" : " AND state ->> 'quarter' = :quarter");
    }

    /** Before the rebuild of replicas during which the instant falls, or null when it falls in none. */
    @Nullable
    Instant beforeRebuild(Instant at) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT min(started_at) - interval '1 microsecond' FROM replica_rebuild
                        WHERE started_at <= :at AND (finished_at IS NULL OR finished_at > :at)
                        """).bind("at", at).mapTo(Instant.class).findOne().orElse(null));
    }

    /** The stages of a cycle in order: of the one with the id, of the segment's, or of the default one. */
    List<StageRow> stages(MapFilter filter, MapMoment moment) {
        return jdbi.withHandle(h -> at(moment, filter, h, """
                        SELECT c.id AS cycle_id, c.name AS cycle_name, s.id, s.label, s.position, s.buyer_question
                        FROM buying_cycle c JOIN buying_stage s ON s.cycle_id = c.id
                        WHERE c.id = (
                            SELECT id FROM buying_cycle
                            WHERE CASE WHEN CAST(:cycle AS uuid) IS NOT NULL THEN id = :cycle
                                WHEN CAST(:segment AS text) IS NOT NULL THEN segment = :segment ELSE is_default END
                            ORDER BY id LIMIT 1)
                        ORDER BY s.position
                        """, "buying_cycle", "buying_stage")
                .bind("cycle", filter.cycleId())
                .bind("segment", filter.segment())
                .mapTo(StageRow.class)
                .list());
    }

    /** All activities that are not retired, the most worthwhile first; counts in one region or quarter, or in all. */
    List<ActivityRow> activities(MapFilter filter, MapMoment moment) {
        return jdbi.withHandle(h -> {
            if (!filter.breaksDown()) {
                return at(moment, filter, h, EVERYWHERE, "activity", "need", "material_coverage", "material_gap")
                        .mapTo(ActivityRow.class)
                        .list();
            }
            return at(
                            moment,
                            filter,
                            h,
                            BROKEN_DOWN,
                            "activity",
                            "need",
                            "material_coverage",
                            "material_gap",
                            "rep_tally",
                            "statement_tally")
                    .bind("regionCode", filter.regionCode())
                    .bind("quarter", filter.quarter())
                    .mapTo(ActivityRow.class)
                    .list();
        });
    }

    /** The parts of every activity: its regions, its quarters, or the quarters of its regions, as the filter asks for one. */
    List<PartsRow> parts(MapFilter filter, MapMoment moment) {
        String region = filter.quarter() == null ? "region_code" : "region_code, quarter";
        String part = filter.regionCode() == null ? "quarter" : region;
        return jdbi.withHandle(h -> at(moment, filter.everywhere(), h, PARTS.formatted(part), "rep_tally")
                .bind("fewest", Candour.FEWEST_REPS)
                .mapTo(PartsRow.class)
                .list());
    }

    Optional<AlignmentResponse> alignment(MapFilter filter, MapMoment moment) {
        return jdbi.withHandle(h -> at(
                        moment,
                        filter,
                        h,
                        "SELECT alignment, material_part, activity_part FROM alignment LIMIT 1",
                        "alignment")
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
