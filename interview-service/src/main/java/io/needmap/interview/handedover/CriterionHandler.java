package io.needmap.interview.handedover;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows which criteria came out of answers: a question that brought one is worth asking. */
@ApplicationScoped
class CriterionHandler implements EventHandler {

    private final HandedOverRepository handedOver;

    CriterionHandler(HandedOverRepository handedOver) {
        this.handedOver = handedOver;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(criterion("drafted"), criterion("changed"), criterion("activated"), criterion("retired"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        handedOver.follow(Sequenced.newest(events, Criterion.class, Criterion::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("criterion", "criterion_statement");
    }

    private static EventType criterion(String event) {
        return EventType.of("leads", "criterion", "criterion-" + event);
    }
}
