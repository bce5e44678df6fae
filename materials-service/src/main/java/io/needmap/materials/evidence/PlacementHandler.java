package io.needmap.materials.evidence;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps on which activity each statement was placed. */
@ApplicationScoped
class PlacementHandler implements EventHandler {

    private static final Set<EventType> EVENTS =
            Set.of(placement("statement-placed"), placement("statement-dismissed"), placement("statement-parked"));

    private final EvidenceRepository evidence;

    PlacementHandler(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        evidence.place(events.stream()
                .map(e -> new EvidenceRepository.Placed(
                        e.subject(),
                        e.sequenceNumber(),
                        e.time(),
                        EventJson.data(e, PlacementState.class).placedOn()))
                .toList());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("placement_replica");
    }

    private static EventType placement(String event) {
        return EventType.of("activity-map", "placement", event);
    }
}
