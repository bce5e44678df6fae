package io.needmap.interview.handedover;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Remembers rejections of leads: a region that rejects knows what was missing. */
@ApplicationScoped
class RejectedLeadHandler implements EventHandler {

    private final HandedOverRepository handedOver;

    RejectedLeadHandler(HandedOverRepository handedOver) {
        this.handedOver = handedOver;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("leads", "lead", "lead-rejected"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        handedOver.remember(Sequenced.newest(events, RejectedLead.class, RejectedLead::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("rejected_lead");
    }
}
