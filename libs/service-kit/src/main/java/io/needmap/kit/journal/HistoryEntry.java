package io.needmap.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of an aggregate.
 *
 * @param version the version it led to
 * @param at when
 * @param actor who
 * @param event the type of the event that told of it
 * @param causationId the event, import or decision behind it
 * @param changes what changed: field, from, to; empty when it was made
 */
public record HistoryEntry(
        long version,
        Instant at,
        String actor,
        String event,
        @Nullable UUID causationId,

        @Schema(type = SchemaType.ARRAY, implementation = FieldChange.class)
        JsonNode changes) {

    /** One field, before and after. */
    @Schema(name = "FieldChange")
    public record FieldChange(
            String field, @Nullable Object from, @Nullable Object to) {}
}
