package io.needmap.materials.claim;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ClaimRepository {

    private final Jdbi jdbi;

    ClaimRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Claim> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM claim WHERE id = :id")
                .bind("id", id)
                .mapTo(Claim.class)
                .findOne());
    }

    Claim getForChange(UUID id) {
        return lock(List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound("claim", id));
    }

    /** In one order for everybody. */
    List<Claim> lock(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM claim WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Claim.class)
                .list());
    }

    /** Keeps the claims as they are until the transaction ends. */
    List<Claim> lockShared(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM claim WHERE id = ANY (:ids) ORDER BY id FOR SHARE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Claim.class)
                .list());
    }

    Set<UUID> known(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM claim WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
    }

    Set<UUID> substantiated(Collection<UUID> ids) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM claim WHERE id = ANY (:ids) AND state = 'SUBSTANTIATED'")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .set());
    }

    void insert(Claim claim) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO claim (id, version, text, owner, objection_theme_ids, tests, score, state,
                            open_challenges, challenges_answered_at, challenge_answer, recheck_on, created_at)
                        VALUES (:id, :version, :text, :owner, :objectionThemeIds, CAST(:results AS jsonb), :score,
                            :state, :openChallenges, :challengesAnsweredAt, :challengeAnswer, :recheckOn, :createdAt)
                        """)
                .bind("results", EventJson.tree(claim.tests()).toString())
                .bindNamedArgumentFinder(Fields.of(claim))
                .execute());
    }

    void updateAll(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    UPDATE claim SET version = :version, text = :text, owner = :owner,
                        objection_theme_ids = :objectionThemeIds, tests = CAST(:results AS jsonb), score = :score,
                        state = :state, open_challenges = :openChallenges,
                        challenges_answered_at = :challengesAnsweredAt, challenge_answer = :challengeAnswer,
                        recheck_on = :recheckOn
                    WHERE id = :id
                    """);
            claims.forEach(c -> batch.bind("results", EventJson.tree(c.tests()).toString())
                    .bindNamedArgumentFinder(Fields.of(c))
                    .add());
            batch.execute();
        });
    }

    /** By id, one more than the limit. */
    List<Claim> page(@Nullable ClaimState state, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM claim WHERE id > :after"
                        + (state == null ? "" : " AND state = :state") + " ORDER BY id LIMIT :limit")
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("state", state)
                .bind("limit", limit + 1)
                .mapTo(Claim.class)
                .list());
    }

    /** Has the claims tested again, in the name of an event or of whoever asks. */
    void noteOfThemes(Collection<UUID> themes, @Nullable UUID event, @Nullable String actor) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO pending_claim
                        SELECT id, CAST(:event AS uuid), CAST(:actor AS text) FROM claim
                        WHERE objection_theme_ids && :themes
                        """)
                .bind("themes", themes.toArray(UUID[]::new))
                .bind("event", event)
                .bind("actor", actor)
                .execute());
    }

    void noteOfMaterials(Collection<UUID> materials) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO pending_claim
                        SELECT DISTINCT c.id FROM objection_response r
                        JOIN claim c ON c.objection_theme_ids @> ARRAY[r.theme_id]
                        WHERE r.material_id = ANY (:materials)
                        """)
                .bind("materials", materials.toArray(UUID[]::new))
                .execute());
    }

    /** Has those tested again whose evidence has aged. */
    void noteDue(LocalDate today) {
        jdbi.useHandle(h -> h.createUpdate("INSERT INTO pending_claim SELECT id FROM claim WHERE recheck_on <= :today")
                .bind("today", today)
                .execute());
    }
}
