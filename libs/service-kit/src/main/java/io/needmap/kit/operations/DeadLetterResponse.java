package io.needmap.kit.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied.
 *
 * @param topic the dead-letter topic; with partition and offset the letter's name
 * @param key the aggregate's id
 * @param eventId the event's id; null when the message is none
 * @param reason what the handler or the reader said
 * @param error the kind of error
 */
public record DeadLetterResponse(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable UUID eventId,
        @Nullable String type,
        String reason,
        String error,
        @Nullable Instant failedAt) {}
