package io.needmap.materials.material;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReviewRepository {

    private final Jdbi jdbi;

    ReviewRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Review> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material_review WHERE id = :id")
                .bind("id", id)
                .mapTo(Review.class)
                .findOne());
    }

    void insert(Review review) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO material_review (id, version, material_id, material_version, version_id, rep_id, region_code, verdict,
                            comment, reviewed_at, recorded_by)
                        VALUES (:id, :version, :materialId, :materialVersion, :versionId, :repId, :regionCode, :verdict, :comment,
                            :reviewedAt, :recordedBy)
                        """).bindNamedArgumentFinder(Fields.of(review)).execute());
    }

    /** Takes the words from the reviews of a rep; what the rep decided stays counted. */
    List<Review> eraseOf(UUID rep) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        UPDATE material_review SET version = version + 1, comment = NULL
                        WHERE rep_id = :rep AND comment IS NOT NULL RETURNING *
                        """).bind("rep", rep).mapTo(Review.class).list());
    }

    /** The reviews of a material's first content count no longer, and whoever was asked is asked anew. */
    void outdate(UUID material) {
        jdbi.useHandle(h -> {
            h.createUpdate("UPDATE material_review SET outdated = true WHERE material_id = :m AND version_id IS NULL")
                    .bind("m", material)
                    .execute();
            h.createUpdate("DELETE FROM review_request WHERE material_id = :m AND version_id IS NULL")
                    .bind("m", material)
                    .execute();
        });
    }

    ReviewQuorum.Tally tally(UUID material, @Nullable UUID version) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT count(*) AS reps, count(DISTINCT region_code) AS regions,
                            count(*) FILTER (WHERE verdict = 'USE_AS_IS') AS use_as_is,
                            count(*) FILTER (WHERE verdict = 'USE_WITH_CHANGES') AS use_with_changes,
                            count(*) FILTER (WHERE verdict = 'ALREADY_COVERED') AS already_covered,
                            count(*) FILTER (WHERE verdict = 'WOULD_NOT_USE') AS would_not_use
                        FROM (SELECT DISTINCT ON (rep_id) region_code, verdict FROM material_review
                              WHERE material_id = :material
                                AND version_id IS NOT DISTINCT FROM CAST(:version AS uuid) AND NOT outdated
                              ORDER BY rep_id, reviewed_at DESC, id DESC) latest
                        """)
                .bind("material", material)
                .bind("version", version)
                .mapTo(ReviewQuorum.Tally.class)
                .one());
    }

    ReviewQuorum.Asked asked(UUID material, @Nullable UUID version) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT count(*) AS asked, count(*) FILTER (WHERE reviewed_at IS NULL) AS unanswered,
                            (SELECT count(*) FROM feedback_replica
                             WHERE material_id = :material AND quote IS NOT NULL) AS feedback
                        FROM review_request
                        WHERE material_id = :material AND version_id IS NOT DISTINCT FROM CAST(:version AS uuid)
                        """)
                .bind("material", material)
                .bind("version", version)
                .mapTo(ReviewQuorum.Asked.class)
                .one());
    }

    /** By id, one more than the limit. */
    List<Review> page(UUID material, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM material_review WHERE material_id = :material AND id > :after
                        ORDER BY id LIMIT :limit
                        """)
                .bind("material", material)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit + 1)
                .mapTo(Review.class)
                .list());
    }
}
