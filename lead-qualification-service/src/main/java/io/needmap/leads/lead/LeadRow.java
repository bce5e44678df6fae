package io.needmap.leads.lead;

import io.needmap.leads.name.CycleState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as its table holds it. */
record LeadRow(
        UUID id,
        long version,
        UUID nameId,
        int cycle,
        CycleState state,
        @Nullable CycleState outcome,
        @Nullable ReasonCode reasonCode,
        @Nullable String reasonNote,
        List<String> reasonCriteria,
        Instant openedAt,
        Instant stateSince,
        @Nullable Instant handedOverAt,
        @Nullable Instant firstTouchAt,
        @Nullable Instant closedAt,
        @Nullable String regionCode,
        @Nullable Instant handOverDueAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant firstTouchDueAt,
        @Nullable Instant contextDueAt) {

    Lead lead() {
        return new Lead(
                id,
                version,
                nameId,
                cycle,
                state,
                outcome,
                reasonCode,
                reasonNote,
                reasonCriteria,
                openedAt,
                stateSince,
                handedOverAt,
                firstTouchAt,
                closedAt,
                new LeadClock(regionCode, handOverDueAt, answerDueAt, answeredAt, firstTouchDueAt, contextDueAt));
    }
}
