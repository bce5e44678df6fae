package io.needmap.materials.claim;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Pitches of competitors contest claims; objections ask for responses. */
@ApplicationScoped
class HeardHandler implements EventHandler {

    private static final String PITCH = "COMPETITOR_PITCH";
    private static final String OBJECTION = "OBJECTION";
    private static final EventType ERASED = statement("statement-erased");
    private static final Set<EventType> EVENTS =
            Set.of(statement("statement-recorded"), statement("statement-corrected"), ERASED);

    private final HeardRepository heard;
    private final ClaimAssessment assessment;

    HeardHandler(HeardRepository heard, ClaimAssessment assessment) {
        this.heard = heard;
        this.assessment = assessment;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return event.mayTellOf(PITCH, OBJECTION);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var pitches = told(events, PITCH);
        var objections = told(events, OBJECTION);
        heard.putPitches(pitches);
        heard.putObjections(objections);
        if (!pitches.isEmpty() || !objections.isEmpty()) {
            assessment.expectPending();
        }
    }

    private static List<HeardRepository.Pitch> told(List<EventEnvelope> events, String kind) {
        return events.stream()
                .filter(e -> e.type().equals(ERASED.type())
                        || e.data().path("kind").asText().equals(kind))
                .map(e -> new HeardRepository.Pitch(
                        e.subject(),
                        e.sequenceNumber(),
                        e.id(),
                        Objects.requireNonNullElse(e.actor(), e.source()),
                        e.type().equals(ERASED.type())
                                ? HeardStatement.NOTHING
                                : EventJson.data(e, HeardStatement.class)))
                .toList();
    }

    @Override
    public List<String> replicaTables() {
        return List.of("pitch_replica", "objection_replica");
    }

    private static EventType statement(String event) {
        return EventType.of("interview", "statement", event);
    }
}
