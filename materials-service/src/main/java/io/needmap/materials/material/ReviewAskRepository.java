package io.needmap.materials.material;

import io.needmap.kit.id.Ids;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReviewAskRepository {

    private final Jdbi jdbi;

    ReviewAskRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes who is asked; who was asked before, or has reviewed it already, is not asked again. */
    void ask(
            UUID material,
            @Nullable UUID version,
            Map<UUID, String> regionsByRep,
            Instant at,
            String by,
            Instant remind) {
        var reps = List.copyOf(regionsByRep.keySet());
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO review_request (id, material_id, version_id, rep_id, region_code, asked_at, asked_by,
                            remind_at)
                        SELECT id, :material, :version, rep, region, :at, :by, :remind
                        FROM unnest(:ids, :reps, :regions) AS r (id, rep, region)
                        WHERE NOT EXISTS (SELECT FROM material_review v WHERE v.material_id = :material
                            AND v.version_id IS NOT DISTINCT FROM CAST(:version AS uuid) AND v.rep_id = r.rep
                            AND NOT v.outdated)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("ids", reps.stream().map(r -> Ids.next()).toArray(UUID[]::new))
                .bind("reps", reps.toArray(UUID[]::new))
                .bind("regions", reps.stream().map(regionsByRep::get).toArray(String[]::new))
                .bind("material", material)
                .bind("version", version)
                .bind("at", at)
                .bind("by", by)
                .bind("remind", remind)
                .execute());
    }

    void reviewed(UUID material, @Nullable UUID version, UUID rep, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE review_request SET reviewed_at = :at
                        WHERE material_id = :material AND version_id IS NOT DISTINCT FROM CAST(:version AS uuid)
                            AND rep_id = :rep AND reviewed_at IS NULL
                        """)
                .bind("material", material)
                .bind("version", version)
                .bind("rep", rep)
                .bind("at", at)
                .execute());
    }

    /** Who was asked about a material, by id, one more than the limit. */
    List<ReviewAskResponse> page(UUID material, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM review_request WHERE material_id = :material AND id > :after
                        ORDER BY id LIMIT :limit
                        """)
                .bind("material", material)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit + 1)
                .mapTo(ReviewAskResponse.class)
                .list());
    }

    /** Who has not answered in time where an answer is still wanted, the longest first, one more than the limit. */
    List<ReviewAskResponse> due(Instant now, @Nullable PageToken after, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT r.* FROM review_request r JOIN material m ON m.id = r.material_id
                        LEFT JOIN material_version v ON v.id = r.version_id
                        WHERE r.reviewed_at IS NULL AND r.remind_at <= :now
                            AND m.state <> 'ARCHIVED' AND coalesce(v.state, m.state) = 'IN_REVIEW'
                        """ + (after == null ? "" : " AND (r.remind_at, r.id) > (:lastAt, :lastId)")
                                + " ORDER BY r.remind_at, r.id LIMIT :limit")
                        .bind("now", now)
                        .bind("lastAt", after == null ? null : after.instant(0))
                        .bind("lastId", after == null ? null : after.uuid(1))
                        .bind("limit", limit + 1)
                        .mapTo(ReviewAskResponse.class)
                        .list());
    }
}
