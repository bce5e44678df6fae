package io.needmap.leads.lead;

import io.needmap.leads.handover.Promises;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when what was promised about a lead is due; what was done when is in the lead.
 *
 * @param regionCode the region in whose hours it is counted; null for the agreement's default
 * @param handOverDueAt by when Marketing hands it over
 * @param answerDueAt by when Sales accepts or rejects it
 * @param answeredAt when Sales did
 * @param firstTouchDueAt by when Sales speaks to the person
 * @param contextDueAt by when Marketing takes up what was rejected for want of context
 */
record LeadClock(
        @Nullable String regionCode,
        @Nullable Instant handOverDueAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant firstTouchDueAt,
        @Nullable Instant contextDueAt) {

    /** Nothing was promised yet. */
    static final LeadClock NONE = new LeadClock(null, null, null, null, null, null);

    LeadClock qualified(@Nullable String region, Instant handOverDue) {
        return new LeadClock(region, handOverDue, null, null, null, null);
    }

    LeadClock handedOver(@Nullable String region, Promises.AfterHandOver due) {
        return new LeadClock(region, handOverDueAt, due.answer(), null, due.firstTouch(), null);
    }

    LeadClock answered(Instant at) {
        return answeredAt != null
                ? this
                : new LeadClock(regionCode, handOverDueAt, answerDueAt, at, firstTouchDueAt, contextDueAt);
    }

    LeadClock missesContext(Instant contextDue) {
        return new LeadClock(regionCode, handOverDueAt, answerDueAt, answeredAt, firstTouchDueAt, contextDue);
    }
}
