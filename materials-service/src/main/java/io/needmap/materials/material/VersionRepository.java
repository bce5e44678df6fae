package io.needmap.materials.material;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The versions of a material, the newest first; those that are worked on and the current one among them. */
    List<MaterialVersion> ofMaterial(UUID material) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM material_version WHERE material_id = :m ORDER BY number DESC")
                        .bind("m", material)
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

    void insert(MaterialVersion version) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO material_version (id, version, material_id, number, title, description, link,
                            checksum, note, state, created_at, created_by)
                        VALUES (:id, :version, :materialId, :number, :title, :description, :link, :checksum, :note,
                            :state, :createdAt, :createdBy)
                        """).bindNamedArgumentFinder(Fields.of(version)).execute());
    }

    /** Only the state of a version ever changes. */
    void update(MaterialVersion version) {
        jdbi.useHandle(
                h -> h.createUpdate("UPDATE material_version SET version = :version, state = :state WHERE id = :id")
                        .bindNamedArgumentFinder(Fields.of(version))
                        .execute());
    }
}
