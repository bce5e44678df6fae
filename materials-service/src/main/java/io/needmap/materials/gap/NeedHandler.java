package io.needmap.materials.gap;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Needs make priorities. */
@ApplicationScoped
class NeedHandler implements EventHandler {

    private static final EventType ASSESSED = EventType.of("activity-map", "need", "need-assessed");

    private final NeedReplicaRepository needs;

    NeedHandler(NeedReplicaRepository needs) {
        this.needs = needs;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(ASSESSED);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        needs.putAll(events.stream().map(NeedHandler::received).toList());
    }

    private static NeedReplicaRepository.Received received(EventEnvelope event) {
        return new NeedReplicaRepository.Received(
                event.subject(),
                event.sequenceNumber(),
                event.id(),
                Objects.requireNonNullElse(event.actor(), event.source()),
                EventJson.data(event, NeedAssessed.class));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("need_replica");
    }
}
