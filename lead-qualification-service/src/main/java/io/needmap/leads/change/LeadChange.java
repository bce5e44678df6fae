package io.needmap.leads.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.needmap.leads.name.CycleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a lead, with where the lead stands when it is read.
 *
 * @param type what happened, for example {@code io.needmap.leads.lead-qualified.v1}
 * @param version of the lead after the change
 * @param externalId the CRM's id of the name
 * @param state where the lead stands now
 * @param currentVersion of the lead now
 */
record LeadChange(
        @JsonIgnore long position,
        @JsonIgnore long place,
        UUID leadId,
        long version,
        String type,
        Instant changedAt,
        UUID nameId,
        @Nullable String externalId,
        boolean doNotContact,
        int cycle,
        CycleState state,
        @Nullable CycleState outcome,
        @Nullable String reasonCode,
        long currentVersion) {}
