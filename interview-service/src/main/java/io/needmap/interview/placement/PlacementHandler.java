package io.needmap.interview.placement;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows where the activity map places statements. */
@ApplicationScoped
class PlacementHandler implements EventHandler {

    private final PlacementRepository placements;

    PlacementHandler(PlacementRepository placements) {
        this.placements = placements;
    }

    @Override
    public Set<EventType> events() {
        return PlacementEvents.PLACEMENT;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        placements.follow(Sequenced.newest(
                events, Placement.class, placement -> placement.statementId() != null && placement.state() != null));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("statement_placement", "activity_tally");
    }
}
