package io.needmap.interview.placement;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows the names of the activities on the map. */
@ApplicationScoped
class ActivityHandler implements EventHandler {

    private final PlacementRepository placements;

    ActivityHandler(PlacementRepository placements) {
        this.placements = placements;
    }

    @Override
    public Set<EventType> events() {
        return PlacementEvents.ACTIVITY;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        placements.name(Sequenced.newest(
                events, MapActivity.class, activity -> activity.id() != null && activity.name() != null));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("map_activity");
    }
}
