package io.needmap.materials.reference;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps which rep belongs to which region, since approval counts the reviews of both. */
@ApplicationScoped
class RepHandler implements EventHandler {

    private final ReferenceRepository reference;

    RepHandler(ReferenceRepository reference) {
        this.reference = reference;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("interview", "reference", "rep-changed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        reference.putReps(events.stream().map(RepHandler::rep).toList());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("rep_replica");
    }

    private static ReferenceRepository.Rep rep(EventEnvelope event) {
        var state = EventJson.data(event, RepState.class);
        return new ReferenceRepository.Rep(event.subject(), event.sequenceNumber(), state.regionCode(), state.active());
    }
}
