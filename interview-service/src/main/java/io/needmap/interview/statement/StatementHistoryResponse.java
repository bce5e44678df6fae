package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.journal.HistoryEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a statement.
 *
 * @param version the version it led to
 * @param at when; null for whoever may not know who said it, since statements are recorded when they are said
 * @param actor who; null for them too, since it is who held the interview
 * @param event the type of the event that told of it
 * @param causationId the event, import or decision behind it; null for them, since it is the same for all of an interview
 * @param changes what changed: field, from, to; empty when it was made
 */
record StatementHistoryResponse(
        long version,
        @Nullable Instant at,
        @Nullable String actor,
        String event,
        @Nullable UUID causationId,

        @Schema(type = SchemaType.ARRAY, implementation = HistoryEntry.FieldChange.class)
        JsonNode changes) {

    static StatementHistoryResponse of(HistoryEntry entry) {
        return new StatementHistoryResponse(
                entry.version(), entry.at(), entry.actor(), entry.event(), entry.causationId(), entry.changes());
    }

    StatementHistoryResponse unattributed() {
        var shown = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> {
            if (!StatementResponse.ATTRIBUTION.contains(change.path("field").asText())) {
                shown.add(change);
            }
        });
        return new StatementHistoryResponse(version, null, null, event, null, shown);
    }
}
