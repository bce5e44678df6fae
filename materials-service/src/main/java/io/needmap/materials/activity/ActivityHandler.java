package io.needmap.materials.activity;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Activities appear, change their names and their need of a tool, and retire. */
@ApplicationScoped
class ActivityHandler implements EventHandler {

    private static final Set<EventType> EVENTS = Set.of(
            activity("activity-proposed"),
            activity("activity-changed"),
            activity("activity-agreed"),
            activity("activity-retired"));

    private final ActivityReplicaRepository activities;

    ActivityHandler(ActivityReplicaRepository activities) {
        this.activities = activities;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        activities.putAll(events.stream().map(ActivityHandler::received).toList());
    }

    private static ActivityReplicaRepository.Received received(EventEnvelope event) {
        return new ActivityReplicaRepository.Received(
                event.subject(),
                event.sequenceNumber(),
                event.id(),
                Objects.requireNonNullElse(event.actor(), event.source()),
                EventJson.data(event, ActivityState.class));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("activity_replica");
    }

    private static EventType activity(String event) {
        return EventType.of("activity-map", "activity", event);
    }
}
