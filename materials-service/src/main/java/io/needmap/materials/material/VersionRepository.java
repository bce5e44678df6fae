package io.needmap.materials.material;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VersionRepository {

    private final Jdbi jdbi;

    VersionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<MaterialVersion> find(UUID material, UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material_version WHERE id = :id AND material_id = :m")
                .bind("id", id)
                .bind("m", material)
                .mapTo(MaterialVersion.class)
                .findOne());
    }

    /** The versions of materials, the newest first; those that are worked on and the current ones among them. */
    List<MaterialVersion> ofMaterials(List<UUID> materials) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM material_version WHERE material_id = ANY (:m) ORDER BY number DESC")
                        .bind("m", materials.toArray(UUID[]::new))
                        .mapTo(MaterialVersion.class)
                        .list());
    }

    /** By number, the newest first, one more than the limit. */
    List<MaterialVersion> page(UUID material, @Nullable Long before, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM material_version WHERE material_id = :m AND number < :before
                        ORDER BY number DESC LIMIT :limit
                        """)
                .bind("m", material)
                .bind("before", before == null ? Integer.MAX_VALUE : before)
                .bind("limit", limit + 1)
                .mapTo(MaterialVersion.class)
                .list());
    }

    void insertAll(List<MaterialVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                        INSERT INTO material_version (id, version, material_id, number, title, description, link,
                            checksum, note, state, created_at, created_by, published_at)
                        VALUES (:id, :version, :materialId, :number, :title, :description, :link, :checksum, :note,
                            :state, :createdAt, :createdBy, :publishedAt)
                        """);
            versions.forEach(v -> batch.bindNamedArgumentFinder(Fields.of(v)).add());
            batch.execute();
        });
    }

    /** Only the state of a version ever changes, and with it whether it was published. */
    void updateAll(List<MaterialVersion> versions) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE material_version v SET version = n.version, state = n.state,
                            published_at = n.published_at
                        FROM unnest(:ids, :versions, :states, :publishedAt) AS n (id, version, state, published_at)
                        WHERE n.id = v.id
                        """)
                .bind("ids", versions.stream().map(MaterialVersion::id).toArray(UUID[]::new))
                .bind(
                        "versions",
                        versions.stream().map(MaterialVersion::version).toArray(Long[]::new))
                .bind("states", versions.stream().map(v -> v.state().name()).toArray(String[]::new))
                .bind(
                        "publishedAt",
                        versions.stream().map(MaterialVersion::publishedAt).toArray(Instant[]::new))
                .execute());
    }
}
