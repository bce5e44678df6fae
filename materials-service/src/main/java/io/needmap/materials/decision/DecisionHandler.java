package io.needmap.materials.decision;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Gaps name the decision that changed their activity. */
@ApplicationScoped
class DecisionHandler implements EventHandler {

    private final DecisionRepository decisions;

    DecisionHandler(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("activity-map", "meeting", "decision-taken"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        decisions.putAll(events.stream()
                .flatMap(e -> {
                    var decision = EventJson.data(e, DecisionTaken.class);
                    String actor = Objects.requireNonNullElse(e.actor(), e.source());
                    return decision.activityIds().stream()
                            .map(activity -> new DecisionRepository.Decided(
                                    activity, e.subject(), decision.decidedAt(), e.id(), actor));
                })
                .toList());
    }
}
