package io.needmap.leads.brief;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that another service last told.
 *
 * @param ref what it belongs to: of a match the activity, of an objection and a response the theme
 * @param at when it was said
 */
record Fact(
        FactKind kind,
        UUID id,
        long sequence,
        @Nullable UUID ref,
        @Nullable Instant at,
        Told told) {

    static Fact of(FactKind kind, EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        var ref = switch (kind) {
            case MATCH -> told.activityId();
            case OBJECTION, RESPONSE -> told.themeId();
            default -> null;
        };
        boolean gone = event.type().endsWith("statement-erased.v1");
        return new Fact(kind, event.subject(), event.sequenceNumber(), gone ? null : ref, told.conductedAt(), told);
    }
}
