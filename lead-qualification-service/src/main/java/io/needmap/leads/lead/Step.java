package io.needmap.leads.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a lead.
 *
 * @param reason of a transition that needs one
 * @param at when it happened; now when it is not said
 * @param regionCode of a hand-over the region that it goes to, if it is said
 */
record Step(
        LeadTransition transition,
        @Nullable Reason reason,
        @Nullable Instant at,
        @Nullable String regionCode) {

    static Step of(LeadTransition transition) {
        return new Step(transition, null, null, null);
    }

    static Step because(LeadTransition transition, ReasonRequest reason) {
        return new Step(transition, reason.toReason(), null, null);
    }
}
