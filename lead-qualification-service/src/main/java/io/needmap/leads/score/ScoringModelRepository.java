package io.needmap.leads.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ScoringModelRepository {

    private static final long BUILDING = 0x6E65_6564_6D61_7040L;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ScoringModelRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Whoever builds a model does it alone, until the transaction ends. */
    void lock() {
        jdbi.useHandle(h -> h.createQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .bind("lock", BUILDING)
                .mapTo(Integer.class)
                .one());
    }

    /** 0 before the first model. */
    long latestNumber() {
        return jdbi.withHandle(h -> h.createQuery("SELECT coalesce(max(number), 0) FROM scoring_model")
                .mapTo(Long.class)
                .one());
    }

    Optional<ScoringModel> latest() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM scoring_model ORDER BY number DESC LIMIT 1")
                .mapTo(ScoringModel.class)
                .findOne());
    }

    Optional<ScoringModel> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM scoring_model WHERE id = :id")
                .bind("id", id)
                .mapTo(ScoringModel.class)
                .findOne());
    }

    /** The newest first; one more than the limit. */
    List<ScoringModel> pageBefore(@Nullable Long number, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM scoring_model WHERE CAST(:before AS bigint) IS NULL OR number < :before
                        ORDER BY number DESC LIMIT :limit
                        """)
                .bind("before", number)
                .bind("limit", limit + 1)
                .mapTo(ScoringModel.class)
                .list());
    }

    void insert(ScoringModel model) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO scoring_model (id, number, built_at, asked, outcomes, content)
                        VALUES (:id, :number, :builtAt, :asked, :outcomes, CAST(:written AS jsonb))
                        """)
                .bindNamedArgumentFinder(Fields.of(model))
                .bind("written", written(model.content()))
                .execute());
    }

    private String written(ModelContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model can be written", e);
        }
    }
}
