package io.needmap.leads.webhook;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class HeardRepository {

    private static final int PURGED_AT_ONCE = 5000;

    private final Jdbi jdbi;

    HeardRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps events and queues them for the endpoints that want them. */
    void hear(List<EventEnvelope> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createQuery(
                        "SELECT webhook_hear(:ids, :types, :subjects, :times, :envelopes) IS NULL AS heard")
                .bind("ids", events.stream().map(EventEnvelope::id).toArray(UUID[]::new))
                .bind("types", events.stream().map(EventEnvelope::type).toArray(String[]::new))
                .bind("subjects", events.stream().map(EventEnvelope::subject).toArray(UUID[]::new))
                .bind("times", events.stream().map(EventEnvelope::time).toArray(Instant[]::new))
                .bind("envelopes", events.stream().map(EventJson::write).toArray(String[]::new))
                .mapTo(Boolean.class)
                .one());
    }

    /** Drops what was told of the subjects up to then, and what of it may still come. */
    void forget(Collection<UUID> subjects, Instant until) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO webhook_forgotten (subject, at) SELECT s, :until FROM unnest(:subjects) s
                            ON CONFLICT (subject) DO UPDATE SET at = greatest(webhook_forgotten.at, excluded.at)
                            """)
                    .bind("subjects", subjects.toArray(UUID[]::new))
                    .bind("until", until)
                    .execute();
            h.createUpdate("DELETE FROM webhook_event WHERE subject = ANY (:subjects) AND time < :until")
                    .bind("subjects", subjects.toArray(UUID[]::new))
                    .bind("until", until)
                    .execute();
        });
    }

    /** Drops events that are older and wait for nobody, with their deliveries; whether there may be more. */
    boolean purge(Instant before) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        DELETE FROM webhook_event WHERE position = ANY (ARRAY(
                            SELECT e.position FROM webhook_event e WHERE e.time < :before AND NOT EXISTS (
                                SELECT FROM webhook_delivery d
                                WHERE d.event_position = e.position AND d.state = 'PENDING')
                            LIMIT :limit))
                        """)
                        .bind("before", before)
                        .bind("limit", PURGED_AT_ONCE)
                        .execute())
                == PURGED_AT_ONCE;
    }
}
