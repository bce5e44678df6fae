package io.needmap.activitymap.heard;

import io.needmap.activitymap.rows.Required;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as it is replicated; of an erased one, only that it was there. */
record StatementRow(
        UUID id,
        long sequence,
        String kind,
        boolean erased,
        @Nullable UUID interviewId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable Instant conductedAt,
        Instant recordedAt,
        @Nullable String quote,
        @Nullable String words,
        @Nullable String transitionFrom,
        @Nullable String transitionTo,
        String transition,
        @Nullable Integer importance,
        @Nullable Integer satisfaction,
        @Nullable UUID activityId,
        @Nullable UUID ofStatementId,
        @Nullable String changeFrom,
        @Nullable String changeTo,
        @Nullable String outcome,
        @Nullable UUID themeId,
        @Nullable String termKey,
        @Nullable String meaning,
        @Nullable String toldBy,
        UUID toldIn) {

    private static final String UNKNOWN = "UNKNOWN";

    static StatementRow of(EventEnvelope event) {
        var told = EventJson.data(event, StatementTold.class);
        var transition = told.transition();
        var change = told.buyerChange();
        return new StatementRow(
                event.subject(),
                event.sequenceNumber(),
                Required.of(told.kind(), "kind"),
                false,
                told.interviewId(),
                told.repId(),
                told.regionCode(),
                told.quarter(),
                told.conductedAt(),
                told.recordedAt() == null ? event.time() : told.recordedAt(),
                told.quote(),
                told.term() == null ? told.activity() : told.term(),
                transition == null ? null : transition.from(),
                transition == null ? null : transition.to(),
                Transition.key(transition),
                told.importance(),
                told.satisfaction(),
                told.activityId(),
                told.ofStatementId(),
                change == null ? null : change.from(),
                change == null ? null : change.to(),
                told.outcome(),
                told.themeId(),
                told.term() == null ? null : Transition.plain(told.term()),
                told.meaning(),
                event.actor(),
                event.id());
    }

    static StatementRow erased(EventEnvelope event) {
        return new StatementRow(
                event.subject(),
                event.sequenceNumber(),
                UNKNOWN,
                true,
                null,
                null,
                null,
                null,
                null,
                event.time(),
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                event.actor(),
                event.id());
    }
}
