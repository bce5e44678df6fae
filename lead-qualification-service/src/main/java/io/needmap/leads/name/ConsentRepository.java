package io.needmap.leads.name;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConsentRepository {

    private final Jdbi jdbi;

    ConsentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(UUID nameId, ConsentResponse consent) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO name_consent (id, name_id, basis, evidence, given_at, recorded_at, recorded_by)
                        VALUES (:id, :name, :basis, :evidence, :givenAt, :recordedAt, :recordedBy)
                        """)
                .bindNamedArgumentFinder(Fields.of(consent))
                .bind("name", nameId)
                .execute());
    }

    /** Oldest first; one row more than the limit. */
    List<ConsentResponse> pageAfter(UUID nameId, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, basis, evidence, given_at, recorded_at, recorded_by FROM name_consent
                        WHERE name_id = :name AND (CAST(:after AS uuid) IS NULL OR id > :after)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("name", nameId)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(ConsentResponse.class)
                .list());
    }

    /** When the person opted out last, after the name was made. */
    Optional<Instant> optedOutAt(UUID nameId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT max(at) FROM history WHERE aggregate_id = :name AND EXISTS (
                            SELECT FROM json_array_elements(changes) c
                            WHERE c ->> 'field' = 'doNotContact' AND c ->> 'to' = 'true')
                        """).bind("name", nameId).mapTo(Instant.class).findOne());
    }

    void forget(UUID nameId) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM name_consent WHERE name_id = :name")
                .bind("name", nameId)
                .execute());
    }
}
