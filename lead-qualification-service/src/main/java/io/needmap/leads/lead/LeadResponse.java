package io.needmap.leads.lead;

import io.needmap.leads.criterion.Completeness;
import io.needmap.leads.name.CycleState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as everybody sees it, held against the criteria that are active now.
 *
 * @param cycle 1 for the name's first
 * @param outcome how the cycle ended; stays when a new one follows
 * @param completeness 0 to 1: how much of what Sales must know is known, by declared weight
 * @param missing the codes of active criteria without an answer, must-knows first
 * @param mustKnowMissing those of them without which no lead is qualified
 * @param qualifiedFrom the completeness from which a lead can be qualified
 * @param regionCode the region in whose business hours promises are counted
 * @param handOverDueAt by when Marketing hands it over
 * @param answerDueAt by when Sales accepts or rejects it
 * @param answeredAt when Sales did
 * @param firstTouchDueAt by when Sales speaks to the person
 * @param contextDueAt by when Marketing takes up what was rejected for want of context
 * @param firstTouchAt the earliest touch since the hand-over that was reported
 */
record LeadResponse(
        UUID id,
        long version,
        UUID nameId,
        int cycle,
        CycleState state,
        @Nullable CycleState outcome,
        double completeness,
        List<String> missing,
        List<String> mustKnowMissing,
        double qualifiedFrom,
        @Nullable Reason reason,
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

    static LeadResponse of(Lead lead, Completeness context, double qualifiedFrom) {
        return new LeadResponse(
                lead.id(),
                lead.version(),
                lead.nameId(),
                lead.cycle(),
                lead.state(),
                lead.outcome(),
                context.completeness(),
                context.missing(),
                context.mustKnowMissing(),
                qualifiedFrom,
                lead.reason(),
                lead.openedAt(),
                lead.stateSince(),
                lead.handedOverAt(),
                lead.firstTouchAt(),
                lead.closedAt(),
                lead.clock().regionCode(),
                lead.clock().handOverDueAt(),
                lead.clock().answerDueAt(),
                lead.clock().answeredAt(),
                lead.clock().firstTouchDueAt(),
                lead.clock().contextDueAt());
    }
}
