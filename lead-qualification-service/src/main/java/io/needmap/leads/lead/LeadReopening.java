package io.needmap.leads.lead;

import io.needmap.leads.name.CycleReopening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A lead that ended by mistake is recycled. */
@ApplicationScoped
class LeadReopening implements CycleReopening {

    private final LeadService leads;

    LeadReopening(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public void reopen(UUID leadId) {
        leads.step(leadId, Step.of(LeadTransition.RECYCLE), "*");
    }
}
