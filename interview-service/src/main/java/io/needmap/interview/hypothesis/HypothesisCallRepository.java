package io.needmap.interview.hypothesis;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class HypothesisCallRepository {

    private final Jdbi jdbi;

    HypothesisCallRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<HypothesisCall> find(UUID hypothesisId, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM hypothesis_call WHERE hypothesis_id = :hypothesisId AND id = :id")
                        .bind("hypothesisId", hypothesisId)
                        .bind("id", id)
                        .mapTo(HypothesisCall.class)
                        .findOne());
    }

    Optional<HypothesisCall> findByCall(UUID hypothesisId, String externalCallId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM hypothesis_call
                        WHERE hypothesis_id = :hypothesisId AND external_call_id = :externalCallId
                        """)
                .bind("hypothesisId", hypothesisId)
                .bind("externalCallId", externalCallId)
                .mapTo(HypothesisCall.class)
                .findOne());
    }

    /** Whether any call of the rep is counted. */
    boolean anyOf(UUID hypothesisId, UUID repId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM hypothesis_call WHERE hypothesis_id = :hypothesisId AND rep_id = :repId)
                        """)
                .bind("hypothesisId", hypothesisId)
                .bind("repId", repId)
                .mapTo(Boolean.class)
                .one());
    }

    void insert(HypothesisCall call) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO hypothesis_call (id, hypothesis_id, external_call_id, rep_id, region_code, called_at,
                            outcome)
                        VALUES (:id, :hypothesisId, :externalCallId, :repId, :regionCode, :calledAt, :outcome)
                        """).bindNamedArgumentFinder(Fields.of(call)).execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM hypothesis_call WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<HypothesisCall> page(Filter filter, int limit) {
        return jdbi.withHandle(h -> filter.bind(
                        h.createQuery("SELECT * FROM hypothesis_call" + filter.where() + " ORDER BY id LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(HypothesisCall.class)
                .list());
    }

    /** Takes from the calls of a rep what leads to the recordings. */
    void eraseOf(UUID repId) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE hypothesis_call SET external_call_id = NULL
                        WHERE rep_id = :repId AND external_call_id IS NOT NULL
                        """).bind("repId", repId).execute());
    }
}
