package io.needmap.leads.informationneed;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps the names of the reps, so that a need can say who asked. */
@ApplicationScoped
class RepHandler implements EventHandler {

    private static final EventType CHANGED = EventType.of("interview", "reference", "rep-changed");

    private final RepRepository reps;

    RepHandler(RepRepository reps) {
        this.reps = reps;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(CHANGED);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        reps.upsert(Newest.of(events, EventEnvelope::subject, EventEnvelope::sequenceNumber).stream()
                .map(RepHandler::replica)
                .toList());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("rep");
    }

    private static RepReplica replica(EventEnvelope event) {
        var heard = EventJson.data(event, HeardRep.class);
        return new RepReplica(
                event.subject(),
                event.sequenceNumber(),
                Present.text(heard.name(), "name"),
                Present.text(heard.regionCode(), "regionCode"),
                heard.active());
    }
}
