package io.needmap.leads.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint was told, or is to be told.
 *
 * @param eventId also the {@code webhook-id}, the same at every try
 * @param nextAttemptAt while it waits
 */
record DeliveryResponse(
        @JsonIgnore long seq,
        UUID id,
        UUID eventId,
        String type,
        UUID subject,
        DeliveryState state,
        boolean replay,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
