package io.needmap.interview.next;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows which needs are undetermined, and what would determine them. */
@ApplicationScoped
class NeedHandler implements EventHandler {

    private final NeedRepository needs;

    NeedHandler(NeedRepository needs) {
        this.needs = needs;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("activity-map", "need", "need-assessed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        needs.follow(Sequenced.newest(
                events, NeedTold.class, need -> need.activityId() != null && need.classification() != null));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("need");
    }
}
