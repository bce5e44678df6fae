package io.needmap.leads.informationneed;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps the statements that say what to know before a call; statements of other kinds are none of its business. */
@ApplicationScoped
class InformationNeedHandler implements EventHandler {

    private static final EventType RECORDED = EventType.of("interview", "statement", "statement-recorded");
    private static final EventType CORRECTED = EventType.of("interview", "statement", "statement-corrected");
    private static final EventType ERASED = EventType.of("interview", "statement", "statement-erased");

    private final InformationNeedRepository needs;

    InformationNeedHandler(InformationNeedRepository needs) {
        this.needs = needs;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(RECORDED, CORRECTED, ERASED);
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return event.mayTellOf("INFORMATION_NEED");
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var changed = Newest.of(events, EventEnvelope::subject, EventEnvelope::sequenceNumber);
        needs.upsert(changed.stream().map(InformationNeedHandler::need).toList());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("information_need");
    }

    private static InformationNeed need(EventEnvelope event) {
        return event.type().equals(ERASED.type()) ? InformationNeed.erased(event) : InformationNeed.heard(event);
    }
}
