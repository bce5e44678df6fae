package io.needmap.materials.engagement;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what became of leads. */
@ApplicationScoped
class LeadHandler implements EventHandler {

    private static final Set<EventType> EVENTS = Stream.of(
                    "opened",
                    "enriching",
                    "qualified",
                    "handed-over",
                    "accepted",
                    "rejected",
                    "working",
                    "opportunity",
                    "won",
                    "lost",
                    "disqualified",
                    "expired",
                    "recycled")
            .map(step -> EventType.of("leads", "lead", "lead-" + step))
            .collect(Collectors.toUnmodifiableSet());

    private final OutcomeRepository outcomes;

    LeadHandler(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var told = events.stream()
                .map(e ->
                        new OutcomeRepository.Told(e.subject(), e.sequenceNumber(), EventJson.data(e, LeadState.class)))
                .toList();
        outcomes.putAll(Newest.of(told, OutcomeRepository.Told::id, OutcomeRepository.Told::sequence));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("lead_replica");
    }
}
