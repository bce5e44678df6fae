package io.needmap.interview.hypothesis;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class HypothesisRepository {

    private final Jdbi jdbi;

    HypothesisRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Hypothesis> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM hypothesis WHERE id = :id")
                .bind("id", id)
                .mapTo(Hypothesis.class)
                .findOne());
    }

    /** Locks the row: calls of one hypothesis, and their events, come one after the other. */
    Hypothesis getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM hypothesis WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Hypothesis.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("hypothesis", id));
    }

    /** Those of the statements that exist and are not erased. */
    Set<UUID> statements(Collection<UUID> ids) {
        return new HashSet<>(jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM statement WHERE id = ANY (:ids) AND erased_at IS NULL")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .list()));
    }

    void insert(Hypothesis hypothesis) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO hypothesis (id, version, segment, assumption, theme_id, evidence, state, confirmed,
                            refuted, reps)
                        VALUES (:id, :version, :segment, :assumption, :themeId, CAST(:evidence AS jsonb), :state,
                            :confirmed, :refuted, :reps)
                        """)
                .bindNamedArgumentFinder(Fields.of(hypothesis))
                .execute());
    }

    void update(Hypothesis hypothesis) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE hypothesis SET version = :version, segment = :segment, assumption = :assumption,
                            theme_id = :themeId, evidence = CAST(:evidence AS jsonb), state = :state,
                            confirmed = :confirmed, refuted = :refuted, reps = :reps
                        WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(hypothesis))
                .execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Hypothesis> page(Filter filter, int limit) {
        return jdbi.withHandle(h -> filter.bind(
                        h.createQuery("SELECT * FROM hypothesis" + filter.where() + " ORDER BY id LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(Hypothesis.class)
                .list());
    }
}
