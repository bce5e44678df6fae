package io.needmap.materials.material;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.MaterialFreshness.VerifiedBetween;
import io.needmap.materials.coverage.MaterialState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MaterialRepository {

    private final Jdbi jdbi;

    MaterialRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Material> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material WHERE id = :id")
                .bind("id", id)
                .mapTo(Material.class)
                .findOne());
    }

    Material getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Material.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("material", id));
    }

    /** Locks the materials with these external ids, in one order for everybody. */
    Map<String, Material> ofExternalIds(Collection<String> externalIds) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM material WHERE external_id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", externalIds.toArray(String[]::new))
                .mapTo(Material.class)
                .collect(Collectors.toMap(m -> String.valueOf(m.externalId()), Function.identity())));
    }

    /** Published materials that have expired and that nobody else is working on. */
    List<Material> expiredForChange(LocalDate today, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM material WHERE state = 'PUBLISHED' AND expires_on < :today
                        ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
                        """)
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(Material.class)
                .list());
    }

    /** Materials in a state that rest on any of the claims, in one order for everybody. */
    List<Material> restingOn(Collection<UUID> claims, MaterialState state) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM material WHERE claim_ids && :claims AND claim_ids <> '{}' AND state = :state
                        ORDER BY id FOR UPDATE
                        """)
                .bind("claims", claims.toArray(UUID[]::new))
                .bind("state", state)
                .mapTo(Material.class)
                .list());
    }

    void insertAll(List<Material> materials) {
        if (materials.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    INSERT INTO material (id, version, title, kind, description, origin, owner, segments, region_codes,
                        language, link, checksum, external_id, claim_ids, state, match_state, set_aside_reason, verified_on,
                        expires_on, created_at, submitted_in_version, published_at)
                    VALUES (:id, :version, :title, :kind, :description, :origin, :owner, :segments, :regionCodes,
                        :language, :link, :checksum, :externalId, :claimIds, :state, :matchState, :setAsideReason, :verifiedOn,
                        :expiresOn, :createdAt, :submittedInVersion, :publishedAt)
                    """);
            materials.forEach(m -> batch.bindNamedArgumentFinder(Fields.of(m)).add());
            batch.execute();
        });
    }

    void updateAll(List<Material> materials) {
        if (materials.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    UPDATE material SET version = :version, title = :title, kind = :kind, description = :description,
                        origin = :origin, owner = :owner, segments = :segments, region_codes = :regionCodes,
                        language = :language, link = :link, checksum = :checksum, external_id = :externalId,
                        claim_ids = :claimIds,
                        state = :state, match_state = :matchState, set_aside_reason = :setAsideReason,
                        verified_on = :verifiedOn, expires_on = :expiresOn, submitted_in_version = :submittedInVersion,
                        published_at = :publishedAt
                    WHERE id = :id
                    """);
            materials.forEach(m -> batch.bindNamedArgumentFinder(Fields.of(m)).add());
            batch.execute();
        });
    }

    /** The activities that the materials serve, merged ones as those that stand for them. */
    List<UUID> activitiesServedBy(Collection<UUID> materials) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT DISTINCT counted_on_id FROM material_match
                        WHERE material_id = ANY (:ids) AND state = 'CONFIRMED'
                        """)
                .bind("ids", materials.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /**
     * By rule and oldest material, one more than the limit: a value can be too long to be the place where a page ends.
     */
    List<DuplicateResponse> duplicates(@Nullable PageToken after, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT * FROM (
                            SELECT rule, value, count(*) AS materials,
                                array_agg(id ORDER BY id) FILTER (WHERE nth <= 20) AS material_ids
                            FROM (SELECT *, row_number() OVER (PARTITION BY rule, value ORDER BY id) AS nth FROM (
                                SELECT 'SAME_CHECKSUM' AS rule, checksum AS value, id FROM material
                                WHERE state <> 'ARCHIVED' AND checksum IS NOT NULL
                                UNION ALL
                                SELECT 'SAME_LINK', link, id FROM material WHERE state <> 'ARCHIVED' AND link IS NOT NULL
                                UNION ALL
                                SELECT 'SAME_TITLE', lower(title), id FROM material WHERE state <> 'ARCHIVED') a) m
                            GROUP BY rule, value HAVING count(*) > 1) d
                        WHERE TRUE
                        """ + (after == null ? "" : " AND (rule, material_ids[1]) > (:rule, :oldest)")
                                + " ORDER BY rule, material_ids[1] LIMIT :limit")
                        .bind("rule", after == null ? null : after.text(0))
                        .bind("oldest", after == null ? null : after.uuid(1))
                        .bind("limit", limit + 1)
                        .mapTo(DuplicateResponse.class)
                        .list());
    }

    /**
     * By id, one more than the limit.
     *
     * @param verified for each kind, when it was verified if it is as fresh as the filter says
     */
    List<Material> page(MaterialFilter filter, List<VerifiedBetween> verified, LocalDate today, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM material WHERE TRUE" + filter.conditions() + " ORDER BY id LIMIT :limit")
                .bind("kinds", verified.stream().map(v -> v.kind().name()).toArray(String[]::new))
                .bind("from", verified.stream().map(VerifiedBetween::from).toArray(LocalDate[]::new))
                .bind("until", verified.stream().map(VerifiedBetween::until).toArray(LocalDate[]::new))
                .bind("today", today)
                .bind("limit", limit + 1)
                .bindNamedArgumentFinder(Fields.of(filter))
                .mapTo(Material.class)
                .list());
    }
}
