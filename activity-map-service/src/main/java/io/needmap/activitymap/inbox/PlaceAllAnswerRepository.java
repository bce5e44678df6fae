package io.needmap.activitymap.inbox;

import io.needmap.kit.event.EventJson;
import io.needmap.kit.maintenance.PurgeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** What batches with an Idempotency-Key were answered, kept as long as the key. */
@ApplicationScoped
class PlaceAllAnswerRepository {

    /** A kept answer. */
    record Answered(@Json PlaceAllResponse answer) {}

    private final Jdbi jdbi;
    private final PurgeSettings purges;
    private final Clock clock;

    PlaceAllAnswerRepository(Jdbi jdbi, PurgeSettings purges, Clock clock) {
        this.jdbi = jdbi;
        this.purges = purges;
        this.clock = clock;
    }

    Optional<PlaceAllResponse> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT answer FROM place_all_answer WHERE id = :id")
                .bind("id", id)
                .mapTo(Answered.class)
                .findOne()
                .map(Answered::answer));
    }

    /** Keeps the answer, and throws away those whose key is gone by now. */
    void put(UUID id, PlaceAllResponse answer) {
        var now = clock.instant();
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH gone AS (DELETE FROM place_all_answer WHERE answered_at < :before)
                        INSERT INTO place_all_answer (id, answered_at, answer) VALUES (:id, :now, CAST(:answer AS jsonb))
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("before", now.minus(purges.idempotencyKeys().multipliedBy(2)))
                .bind("answer", EventJson.tree(answer).toString())
                .execute());
    }
}
