package io.needmap.leads.webhook;

import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * @param formerSecret signs as well until {@code formerUntil}
 * @param failures tries that failed since the last that did not
 * @param retryAt until then nothing is tried
 */
record Endpoint(
        UUID id,
        long version,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        EndpointState state,
        @Nullable DisabledBecause disabledBecause,
        String secret,
        @Nullable String formerSecret,
        @Nullable Instant formerUntil,
        Instant createdAt,
        int failures,
        @Nullable Instant retryAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastError)
        implements Aggregate {

    static Endpoint create(UUID id, EndpointRequest request, String secret, Instant now) {
        return new Endpoint(
                id,
                1,
                request.url(),
                request.description(),
                request.typesOrAll(),
                EndpointState.ENABLED,
                null,
                secret,
                null,
                null,
                now,
                0,
                null,
                null,
                null,
                null);
    }

    Endpoint changed(EndpointPatch patch) {
        return with(
                patch.url(),
                patch.description(),
                patch.typesOrAll(),
                state,
                disabledBecause,
                secret,
                formerSecret,
                formerUntil);
    }

    /** Signs with the new secret, and with the one until now for a while. */
    Endpoint rotated(String newSecret, Instant until) {
        return with(url, description, eventTypes, state, disabledBecause, newSecret, secret, until);
    }

    Endpoint disabled(DisabledBecause because) {
        return with(url, description, eventTypes, EndpointState.DISABLED, because, secret, formerSecret, formerUntil);
    }

    Endpoint enabled() {
        return with(url, description, eventTypes, EndpointState.ENABLED, null, secret, formerSecret, formerUntil);
    }

    private Endpoint with(
            String nextUrl,
            @Nullable String nextDescription,
            List<String> types,
            EndpointState nextState,
            @Nullable DisabledBecause because,
            String nextSecret,
            @Nullable String former,
            @Nullable Instant until) {
        return new Endpoint(
                id,
                version + 1,
                nextUrl,
                nextDescription,
                types,
                nextState,
                because,
                nextSecret,
                former,
                until,
                createdAt,
                failures,
                retryAt,
                lastSuccessAt,
                lastFailureAt,
                lastError);
    }
}
