package io.needmap.leads.lead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one lead.
 *
 * @param leadId the lead, or
 * @param externalId the id that the name has in the CRM, for its current lead
 * @param version the version that is to be changed; any when it is not said
 * @param regionCode of a hand-over the region that it goes to; by default what the name says
 * @param at when a touch happened; now when it is not said
 */
record TransitionItem(
        @Nullable UUID leadId,
        @Nullable @Size(min = 1, max = 200) String externalId,
        @NotNull LeadTransition transition,
        @Nullable ReasonCode reasonCode,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 40) String> missingCriteria,
        @Nullable @Size(min = 1, max = 20) String regionCode,
        @Nullable Instant at,
        @Nullable Long version) {

    Step step() {
        var reason = reasonCode == null ? null : new ReasonRequest(reasonCode, note, missingCriteria).toReason();
        return new Step(transition, transition.needsReason() ? reason : null, at, regionCode);
    }

    String ifMatch() {
        return version == null ? "*" : "\"" + version + "\"";
    }
}
