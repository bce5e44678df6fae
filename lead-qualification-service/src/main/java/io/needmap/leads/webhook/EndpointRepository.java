package io.needmap.leads.webhook;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.webhook.EndpointHealth.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EndpointRepository {

    private final Jdbi jdbi;

    EndpointRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Endpoint> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM webhook_endpoint WHERE id = :id")
                .bind("id", id)
                .mapTo(Endpoint.class)
                .findOne());
    }

    /**
     * The endpoint, locked: whoever changes it or what it is told locks it before its deliveries, so that no two wait for
     * each other. Who only queues something for it need not wait.
     */
    Endpoint getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM webhook_endpoint WHERE id = :id FOR NO KEY UPDATE")
                        .bind("id", id)
                        .mapTo(Endpoint.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("webhook endpoint", id));
    }

    void insert(Endpoint endpoint) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO webhook_endpoint (id, version, url, description, event_types, state, secret, created_at)
                        VALUES (:id, :version, :url, :description, :types, :state, :secret, :createdAt)
                        """)
                .bindNamedArgumentFinder(Fields.of(endpoint))
                .bind("types", endpoint.eventTypes().toArray(String[]::new))
                .execute());
    }

    void update(Endpoint endpoint) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE webhook_endpoint SET version = :version, url = :url, description = :description,
                            event_types = :types, state = :state, disabled_because = :disabledBecause, secret = :secret,
                            former_secret = :formerSecret, former_until = :formerUntil WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(endpoint))
                .bind("types", endpoint.eventTypes().toArray(String[]::new))
                .execute());
    }

    /** Oldest first; one row more than the limit. */
    List<Endpoint> pageAfter(@Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM webhook_endpoint WHERE CAST(:after AS uuid) IS NULL OR id > :after
                        ORDER BY id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(Endpoint.class)
                .list());
    }

    boolean any() {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM webhook_endpoint)")
                .mapTo(Boolean.class)
                .one());
    }

    Backlog backlog(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT count(*) AS pending, min(created_at) AS oldest FROM webhook_delivery
                        WHERE endpoint_id = :id AND state = 'PENDING'
                        """).bind("id", id).mapTo(Backlog.class).one());
    }

    /** The last try went well. */
    void succeeded(UUID id, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE webhook_endpoint SET failures = 0, retry_at = NULL, last_success_at = :now WHERE id = :id
                        """).bind("id", id).bind("now", now).execute());
    }

    /**
     * The try failed; all deliveries wait until the next, unless only this one was refused. Tries that were made at once
     * count as one: the schedule is that of the endpoint.
     */
    void failed(DueDelivery tried, Instant now, String error, @Nullable Instant retryAt) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE webhook_endpoint SET last_failure_at = :now, last_error = :error,
                            failures = failures
                                + CASE WHEN CAST(:retryAt AS timestamptz) IS NOT NULL AND failures = :before THEN 1 ELSE 0 END,
                            retry_at = CASE WHEN failures = :before THEN coalesce(:retryAt, retry_at)
                                ELSE greatest(retry_at, :retryAt) END
                        WHERE id = :id
                        """)
                .bind("id", tried.endpointId())
                .bind("before", tried.failures())
                .bind("now", now)
                .bind("error", error)
                .bind("retryAt", retryAt)
                .execute());
    }

    /** As if nothing had failed; what waits is due. */
    void startAgain(UUID id, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("UPDATE webhook_endpoint SET failures = 0, retry_at = NULL WHERE id = :id")
                    .bind("id", id)
                    .execute();
            h.createUpdate("""
                            UPDATE webhook_delivery SET next_at = :now, attempts = 0
                            WHERE endpoint_id = :id AND state = 'PENDING'
                            """).bind("id", id).bind("now", now).execute();
        });
    }
}
