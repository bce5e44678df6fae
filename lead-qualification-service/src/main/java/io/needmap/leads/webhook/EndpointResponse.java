package io.needmap.leads.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its owners see it.
 *
 * @param formerSecretUntil until when the former secret signs as well
 * @param secret only where it was just made: {@code whsec_} and base64
 * @param health only when the endpoint is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndpointResponse(
        UUID id,
        long version,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        EndpointState state,
        @Nullable DisabledBecause disabledBecause,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        @Nullable String secret,
        @Nullable EndpointHealth health)
        implements Versioned {

    static EndpointResponse of(Endpoint endpoint) {
        return new EndpointResponse(
                endpoint.id(),
                endpoint.version(),
                endpoint.url(),
                endpoint.description(),
                endpoint.eventTypes(),
                endpoint.state(),
                endpoint.disabledBecause(),
                endpoint.formerUntil(),
                endpoint.createdAt(),
                null,
                null);
    }

    EndpointResponse with(@Nullable String newSecret, @Nullable EndpointHealth itsHealth) {
        return new EndpointResponse(
                id,
                version,
                url,
                description,
                eventTypes,
                state,
                disabledBecause,
                formerSecretUntil,
                createdAt,
                newSecret,
                itsHealth);
    }
}
