package io.needmap.leads.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliveryRepository {

    private static final String RESPONSE = """
            SELECT d.seq, d.id, e.event_id, e.type, d.subject, d.state, d.replay, d.attempts,
                CASE WHEN d.state = 'PENDING' THEN d.next_at END AS next_attempt_at, d.last_status, d.last_error,
                d.created_at, d.finished_at
            FROM webhook_delivery d JOIN webhook_event e ON e.position = d.event_position
            """;

    private final Jdbi jdbi;

    DeliveryRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Takes deliveries that are due, for as long as the lease; the oldest of an aggregate before its next, and only one of
     * an endpoint that failed last, to see whether it is back. Such an endpoint is locked before its delivery, or left for
     * the next look when somebody changes it.
     *
     * @param busy endpoints that have enough to do
     */
    List<DueDelivery> claim(Instant now, Instant lease, Collection<UUID> busy, int each) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH back AS MATERIALIZED (
                            SELECT id FROM webhook_endpoint
                            WHERE state = 'ENABLED' AND failures > 0 AND (retry_at IS NULL OR retry_at <= :now)
                              AND id <> ALL (:busy) FOR NO KEY UPDATE SKIP LOCKED),
                        due AS (
                            SELECT d.seq FROM webhook_endpoint w CROSS JOIN LATERAL (
                                SELECT p.seq, p.next_at FROM webhook_delivery p
                                WHERE p.endpoint_id = w.id AND p.state = 'PENDING' AND p.next_at <= :now
                                  AND NOT EXISTS (SELECT FROM webhook_delivery o WHERE o.endpoint_id = p.endpoint_id
                                    AND o.subject = p.subject AND o.state = 'PENDING' AND o.seq < p.seq)
                                ORDER BY p.next_at, p.seq LIMIT CASE WHEN w.failures > 0 THEN 1 ELSE :each END
                                FOR UPDATE OF p SKIP LOCKED) AS d
                            WHERE w.state = 'ENABLED' AND (w.retry_at IS NULL OR w.retry_at <= :now)
                              AND w.id <> ALL (:busy) AND (w.failures = 0 OR w.id IN (SELECT id FROM back))),
                        probed AS (
                            UPDATE webhook_endpoint w SET retry_at = :lease WHERE w.failures > 0 AND w.id IN (
                                SELECT d.endpoint_id FROM webhook_delivery d JOIN due USING (seq))),
                        taken AS (
                            UPDATE webhook_delivery d SET next_at = :lease, attempts = d.attempts + 1
                            FROM due WHERE d.seq = due.seq RETURNING d.*)
                        SELECT t.seq, t.endpoint_id, e.event_id, e.envelope, t.attempts, t.created_at, w.url, w.secret,
                            w.former_secret, w.former_until, w.failures
                        FROM taken t JOIN webhook_event e ON e.position = t.event_position
                        JOIN webhook_endpoint w ON w.id = t.endpoint_id ORDER BY t.seq
                        """)
                .bind("now", now)
                .bind("lease", lease)
                .bind("busy", busy.toArray(UUID[]::new))
                .bind("each", each)
                .mapTo(DueDelivery.class)
                .list());
    }

    /** How the try ended; the next one, if there is one, comes then. */
    void tried(
            DueDelivery delivery, DeliveryState state, Attempt attempt, Instant nextAt, @Nullable Instant finishedAt) {
        jdbi.useHandle(h -> {
            int known = h.createUpdate("""
                            UPDATE webhook_delivery SET state = :state, next_at = :next, last_status = :status,
                                last_error = :error, finished_at = :finished WHERE seq = :seq
                            """)
                    .bind("seq", delivery.seq())
                    .bind("state", state)
                    .bind("next", nextAt)
                    .bind("status", attempt.status())
                    .bind("error", attempt.error())
                    .bind("finished", finishedAt)
                    .execute();
            if (known == 1) {
                h.createUpdate("""
                                INSERT INTO webhook_attempt (delivery_seq, at, status, error, millis)
                                VALUES (:seq, :at, :status, :error, :millis)
                                """)
                        .bind("seq", delivery.seq())
                        .bind("at", attempt.at())
                        .bind("status", attempt.status())
                        .bind("error", attempt.error())
                        .bind("millis", attempt.millis())
                        .execute();
            }
        });
    }

    /** Newest first; one row more than the limit. */
    List<DeliveryResponse> pageBefore(UUID endpointId, @Nullable DeliveryState state, long before, int limit) {
        return jdbi.withHandle(h -> h.createQuery(RESPONSE + """
                        WHERE d.endpoint_id = :endpoint AND d.seq < :before
                          AND (CAST(:state AS text) IS NULL OR d.state = :state)
                        ORDER BY d.seq DESC LIMIT :limit
                        """)
                .bind("endpoint", endpointId)
                .bind("state", state)
                .bind("before", before)
                .bind("limit", limit + 1)
                .mapTo(DeliveryResponse.class)
                .list());
    }

    Optional<DeliveryResponse> find(UUID endpointId, UUID id) {
        return jdbi.withHandle(h -> h.createQuery(RESPONSE + "WHERE d.endpoint_id = :endpoint AND d.id = :id")
                .bind("endpoint", endpointId)
                .bind("id", id)
                .mapTo(DeliveryResponse.class)
                .findOne());
    }

    List<Attempt> attempts(long seq) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT at, status, error, millis FROM webhook_attempt WHERE delivery_seq = :seq ORDER BY at")
                .bind("seq", seq)
                .mapTo(Attempt.class)
                .list());
    }

    /** Queues what happened in the range once more, in its order; answers how much that is. */
    int replay(Endpoint endpoint, Instant from, Instant to, boolean onlyFailed, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        INSERT INTO webhook_delivery (endpoint_id, event_position, subject, next_at, replay, created_at)
                        SELECT :endpoint, e.position, e.subject, :now, true, :now FROM webhook_event e
                        WHERE e.time >= :from AND e.time < :to
                          AND (cardinality(CAST(:types AS text[])) = 0 OR EXISTS (
                            SELECT FROM unnest(CAST(:types AS text[])) t (pattern)
                            WHERE e.type LIKE replace(t.pattern, '*', '%')))
                          AND (NOT :failed OR EXISTS (SELECT FROM webhook_delivery d WHERE d.endpoint_id = :endpoint
                            AND d.event_position = e.position AND d.state = 'FAILED'))
                        ORDER BY e.position
                        """)
                .bind("endpoint", endpoint.id())
                .bind("from", from)
                .bind("to", to)
                .bind("types", endpoint.eventTypes().toArray(String[]::new))
                .bind("failed", onlyFailed)
                .bind("now", now)
                .execute());
    }
}
