package io.needmap.leads.lead;

import io.needmap.leads.name.CycleState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param index its place in the request, from 0
 * @param leadId the lead that was changed; of a recycled one the new cycle
 * @param state where it stands now; null when the item was refused
 * @param code why it was refused
 */
record TransitionResult(
        int index,
        @Nullable UUID leadId,
        @Nullable CycleState state,
        @Nullable Long version,
        @Nullable String code,
        @Nullable String message) {

    static TransitionResult done(int index, LeadResponse lead) {
        return new TransitionResult(index, lead.id(), lead.state(), lead.version(), null, null);
    }

    static TransitionResult refused(int index, TransitionItem item, String code, String message) {
        return new TransitionResult(index, item.leadId(), null, null, code, message);
    }
}
