package io.needmap.materials.claim;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What claims are tested on. */
@ApplicationScoped
class ClaimEvidenceRepository {

    /** Challenges and objections of one claim. */
    record Heard(UUID claimId, int openChallenges, @Nullable UUID objection, boolean objectionAnswered) {}

    private record Competitor(UUID id, String name) {}

    private final Jdbi jdbi;

    ClaimEvidenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<ClaimEvidence> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM claim_evidence WHERE id = :id")
                .bind("id", id)
                .mapTo(ClaimEvidence.class)
                .findOne());
    }

    void insert(ClaimEvidence evidence) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO claim_evidence (id, claim_id, test, kind, supports, competitor_id, source, dated_on,
                            expires_on, recorded_at, recorded_by)
                        VALUES (:id, :claimId, :test, :kind, :supports, :competitorId, :source, :datedOn, :expiresOn,
                            :recordedAt, :recordedBy)
                        """).bindNamedArgumentFinder(Fields.of(evidence)).execute());
    }

    /** By id, one more than the limit. */
    List<ClaimEvidence> page(UUID claim, ClaimTest test, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM claim_evidence WHERE claim_id = :claim AND test = :test AND id > :after
                        ORDER BY id LIMIT :limit
                        """)
                .bind("claim", claim)
                .bind("test", test)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit + 1)
                .mapTo(ClaimEvidence.class)
                .list());
    }

    Map<UUID, List<ClaimEvidence>> ofClaims(Collection<UUID> claims) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM claim_evidence WHERE claim_id = ANY (:claims)")
                .bind("claims", claims.toArray(UUID[]::new))
                .mapTo(ClaimEvidence.class)
                .collect(Collectors.groupingBy(ClaimEvidence::claimId)));
    }

    /** Active competitors with their names. */
    Map<UUID, String> competitors() {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, name FROM competitor_replica WHERE active")
                .mapTo(Competitor.class)
                .collect(Collectors.toMap(Competitor::id, Competitor::name)));
    }

    boolean isCompetitor(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM competitor_replica WHERE id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** What was heard against each of the claims. */
    Map<UUID, Heard> heard(List<Claim> claims) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT c.id AS claim_id,
                            (SELECT count(*) FROM pitch_replica p WHERE p.claim_id = c.id AND NOT EXISTS (
                                SELECT FROM answered_pitch a
                                WHERE a.claim_id = c.id AND a.statement_id = p.statement_id)) AS open_challenges,
                            o.theme_id AS objection,
                            EXISTS (SELECT FROM objection_response r JOIN material m ON m.id = r.material_id
                                WHERE r.theme_id = o.theme_id AND r.state = 'APPROVED'
                                    AND m.state IN ('PUBLISHED', 'AT_RISK')) AS objection_answered
                        FROM unnest(:ids, :themes::jsonb[]) AS c (id, themes)
                        LEFT JOIN LATERAL (
                            SELECT b.theme_id FROM objection_replica b WHERE b.theme_id = ANY (ARRAY(
                                SELECT CAST(t AS uuid) FROM jsonb_array_elements_text(c.themes) t))
                            GROUP BY b.theme_id ORDER BY count(*) DESC, b.theme_id LIMIT 1) o ON TRUE
                        """)
                .bind("ids", claims.stream().map(Claim::id).toArray(UUID[]::new))
                .bind(
                        "themes",
                        claims.stream()
                                .map(c -> EventJson.tree(c.objectionThemeIds()).toString())
                                .toArray(String[]::new))
                .mapTo(Heard.class)
                .collect(Collectors.toMap(Heard::claimId, Function.identity())));
    }

    /**
     * Notes that all pitches that contest the claim now are answered: these and no others, whenever the others were heard,
     * since nobody who answered has seen them.
     */
    void answerPitches(UUID claim) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO answered_pitch (claim_id, statement_id)
                        SELECT claim_id, statement_id FROM pitch_replica WHERE claim_id = :claim ON CONFLICT DO NOTHING
                        """).bind("claim", claim).execute());
    }

    /** Pitches that contest a claim, by statement, one more than the limit. */
    List<ChallengeResponse> challenges(UUID claim, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT p.statement_id, p.competitor_id, c.name AS competitor_name, p.line, p.heard_at,
                            NOT EXISTS (SELECT FROM answered_pitch a
                                WHERE a.claim_id = p.claim_id AND a.statement_id = p.statement_id) AS open
                        FROM pitch_replica p LEFT JOIN competitor_replica c ON c.id = p.competitor_id
                        WHERE p.claim_id = :claim AND p.statement_id > :after
                        ORDER BY p.statement_id LIMIT :limit
                        """)
                .bind("claim", claim)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit + 1)
                .mapTo(ChallengeResponse.class)
                .list());
    }
}
