package io.needmap.materials.reference;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps the codes of regions, in which material is meant to be used. */
@ApplicationScoped
class RegionHandler implements EventHandler {

    private final ReferenceRepository reference;

    RegionHandler(ReferenceRepository reference) {
        this.reference = reference;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("interview", "reference", "region-changed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        reference.putRegions(events.stream().map(RegionHandler::region).toList());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("region_replica");
    }

    private static ReferenceRepository.Region region(EventEnvelope event) {
        var state = EventJson.data(event, RegionState.class);
        return new ReferenceRepository.Region(event.subject(), event.sequenceNumber(), state.code());
    }
}
