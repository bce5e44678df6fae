package io.needmap.materials.match;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.activity.CountedActivity;
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
                        INSERT INTO material_match (id, version, material_id, activity_id, counted_on_id, fit, rationale,
                            state, reason, decided_by)
                        VALUES (:id, :version, :materialId, :activityId, :countedOnId, :fit, :rationale, :state, :reason,
                            :decidedBy)
                        """).bindNamedArgumentFinder(Fields.of(match)).execute());
    }

    void update(Match match) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE material_match SET version = :version, state = :state, reason = :reason,
                            decided_by = :decidedBy WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(match)).execute());
    }

    /** Locks the matches of these activities that are counted on another one than the one given, in one order. */
    List<Match> countedElsewhere(List<CountedActivity> activities) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT m.* FROM material_match m
                        JOIN unnest(:ids, :countedOn) AS a (id, counted_on_id) ON a.id = m.activity_id
                        WHERE m.counted_on_id <> a.counted_on_id ORDER BY m.id FOR UPDATE OF m
                        """)
                .bind("ids", activities.stream().map(CountedActivity::id).toArray(UUID[]::new))
                .bind(
                        "countedOn",
                        activities.stream().map(CountedActivity::countedOnId).toArray(UUID[]::new))
                .mapTo(Match.class)
                .list());
    }

    void move(List<Match> moved) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE material_match m SET version = n.version, counted_on_id = n.counted_on_id
                        FROM unnest(:ids, :versions, :countedOn) AS n (id, version, counted_on_id) WHERE n.id = m.id
                        """)
                .bind("ids", moved.stream().map(Match::id).toArray(UUID[]::new))
                .bind("versions", moved.stream().map(Match::version).toArray(Long[]::new))
                .bind("countedOn", moved.stream().map(Match::countedOnId).toArray(UUID[]::new))
                .execute());
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
