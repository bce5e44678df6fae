package io.needmap.materials.match;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class MatchRepository {

    private final Jdbi jdbi;

    MatchRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Match> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material_match WHERE id = :id")
                .bind("id", id)
                .mapTo(Match.class)
                .findOne());
    }

    Optional<Match> findPair(UUID material, UUID activity) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM material_match WHERE material_id = :material AND activity_id = :activity")
                .bind("material", material)
                .bind("activity", activity)
                .mapTo(Match.class)
                .findOne());
    }

    Match getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material_match WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Match.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("match", id));
    }

    void insert(Match match) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO material_match (id, version, material_id, activity_id, fit, rationale, state,
                            reason, decided_by)
                        VALUES (:id, :version, :materialId, :activityId, :fit, :rationale, :state, :reason, :decidedBy)
                        """).bindNamedArgumentFinder(Fields.of(match)).execute());
    }

    void update(Match match) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE material_match SET version = :version, state = :state, reason = :reason,
                            decided_by = :decidedBy WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(match)).execute());
    }

    /** By id, one more than the limit. */
    List<Match> page(MatchFilter filter, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM material_match WHERE TRUE" + filter.conditions() + " ORDER BY id LIMIT :limit")
                .bind("limit", limit + 1)
                .bindNamedArgumentFinder(Fields.of(filter))
                .mapTo(Match.class)
                .list());
    }
}
