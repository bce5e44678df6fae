package io.needmap.materials.evidence;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps the quotes of activities and goals, with which gaps are explained. */
@ApplicationScoped
class StatementHandler implements EventHandler {

    private static final EventType ERASED = statement("statement-erased");
    private static final Set<EventType> EVENTS =
            Set.of(statement("statement-recorded"), statement("statement-corrected"), ERASED);

    private final EvidenceRepository evidence;

    StatementHandler(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    /** What a rep does, and why, can explain a gap. */
    @Override
    public boolean concerns(EventEnvelope event) {
        return event.mayTellOf("ACTIVITY", "GOAL");
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var erased = events.stream()
                .filter(e -> e.type().equals(ERASED.type()))
                .map(e -> new EvidenceRepository.Erased(e.subject(), e.sequenceNumber()))
                .toList();
        var told = events.stream()
                .filter(e -> !e.type().equals(ERASED.type()))
                .map(e -> new EvidenceRepository.Told(
                        e.subject(), e.sequenceNumber(), EventJson.data(e, StatementState.class)))
                .toList();
        evidence.put(told);
        evidence.erase(erased);
    }

    @Override
    public List<String> replicaTables() {
        return List.of("statement_replica");
    }

    private static EventType statement(String event) {
        return EventType.of("interview", "statement", event);
    }
}
