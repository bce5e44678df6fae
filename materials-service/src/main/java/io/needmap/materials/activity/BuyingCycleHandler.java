package io.needmap.materials.activity;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Gaps are shown with the label of their buying stage. Sales stages are no buying stages and stay outside. */
@ApplicationScoped
class BuyingCycleHandler implements EventHandler {

    private final BuyingStageRepository stages;

    BuyingCycleHandler(BuyingStageRepository stages) {
        this.stages = stages;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("activity-map", "cycle", "buying-cycle-changed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        for (var event : events) {
            var cycle = EventJson.data(event, BuyingCycle.class);
            stages.put(event.subject(), event.sequenceNumber(), cycle.segment(), cycle.stages());
        }
    }

    @Override
    public List<String> replicaTables() {
        return List.of("buying_stage_replica");
    }
}
