package io.needmap.leads.lead;

import io.needmap.leads.handover.Promises;
import io.needmap.leads.name.CycleState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** What is promised about a lead with each of its transitions. */
@ApplicationScoped
class LeadPromises {

    private final Promises promises;

    LeadPromises(Promises promises) {
        this.promises = promises;
    }

    /** The lead's clock after a transition that its state allows. */
    LeadClock after(Lead lead, Step step, Map<String, String> attributes, Instant now) {
        var clock = lead.clock();
        return switch (step.transition()) {
            case QUALIFY -> {
                String region = promises.region(null, attributes);
                yield clock.qualified(region, promises.handOver(region, now));
            }
            case HAND_OVER -> {
                String said = step.regionCode();
                String region = said == null && clock.regionCode() != null
                        ? clock.regionCode()
                        : promises.region(said, attributes);
                yield clock.handedOver(region, promises.afterHandOver(region, now));
            }
            case ACCEPT -> clock.answered(now);
            case REJECT -> {
                var answered = lead.state() == CycleState.HANDED_OVER ? clock.answered(now) : clock;
                var reason = step.reason();
                yield reason != null && reason.code() == ReasonCode.MISSING_CONTEXT
                        ? answered.missesContext(promises.context(clock.regionCode(), now))
                        : answered;
            }
            default -> clock;
        };
    }
}
