package io.needmap.materials.roadmap;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RoadMapRepository {

    private final Jdbi jdbi;

    RoadMapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By value, the highest first; one more than the limit. */
    List<RoadMapItem> page(RoadMapFilter filter, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT g.id AS gap_id, activity_id, assessment ->> 'activityName' AS activity_name,
                            buying_stage_id, s.label AS buying_stage_label, state, priority,
                            coalesce(effort, 3) AS effort, effort IS NULL AS effort_assumed, value,
                            plan ->> 'owner' AS owner, quarter, closing ->> 'reason' AS closed_because,
                            CAST(closing ->> 'materialId' AS uuid) AS filled_by,
                            CAST(closing ->> 'at' AS timestamptz) AS closed_at
                        FROM material_gap g LEFT JOIN buying_stage_replica s ON s.id = g.buying_stage_id
                        WHERE TRUE
                        """ + filter.conditions() + " ORDER BY value DESC, g.id DESC LIMIT :limit")
                        .bind("limit", limit + 1)
                        .bindNamedArgumentFinder(Fields.of(filter))
                        .mapTo(RoadMapItem.class)
                        .list());
    }
}
