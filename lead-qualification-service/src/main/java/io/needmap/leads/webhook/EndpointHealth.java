package io.needmap.leads.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with an endpoint.
 *
 * @param status {@code HEALTHY}, {@code FAILING} since the last try failed, or {@code DISABLED}
 * @param consecutiveFailures tries that failed since the last that did not
 * @param retryAt when it is tried next after a failure
 * @param pending deliveries that wait
 * @param oldestPendingAt since when the oldest of them waits
 */
record EndpointHealth(
        String status,
        int consecutiveFailures,
        @Nullable Instant retryAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastError,
        long pending,
        @Nullable Instant oldestPendingAt) {

    static EndpointHealth of(Endpoint endpoint, Backlog backlog) {
        boolean enabled = endpoint.state() == EndpointState.ENABLED;
        return new EndpointHealth(
                enabled ? endpoint.failures() == 0 ? "HEALTHY" : "FAILING" : "DISABLED",
                endpoint.failures(),
                endpoint.retryAt(),
                endpoint.lastSuccessAt(),
                endpoint.lastFailureAt(),
                endpoint.lastError(),
                backlog.pending(),
                backlog.oldest());
    }

    /** What waits for one endpoint. */
    record Backlog(long pending, @Nullable Instant oldest) {

        static final Backlog NONE = new Backlog(0, null);
    }
}
