package io.needmap.interview.handedover;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows what the answers to criteria tell of leads: a question is worth asking for what came out of it. */
@ApplicationScoped
class PowerHandler implements EventHandler {

    private final HandedOverRepository handedOver;

    PowerHandler(HandedOverRepository handedOver) {
        this.handedOver = handedOver;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("leads", "power", "power-assessed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        handedOver.followPower(Sequenced.newest(events, Power.class, Power::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("criterion_power");
    }
}
