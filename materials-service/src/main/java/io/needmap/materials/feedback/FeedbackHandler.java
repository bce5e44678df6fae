package io.needmap.materials.feedback;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps what reps said of material. */
@ApplicationScoped
class FeedbackHandler implements EventHandler {

    private static final EventType ERASED = statement("statement-erased");
    private static final Set<EventType> EVENTS =
            Set.of(statement("statement-recorded"), statement("statement-corrected"), ERASED);

    private final FeedbackRepository feedback;

    FeedbackHandler(FeedbackRepository feedback) {
        this.feedback = feedback;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return event.mayTellOf("MATERIAL_FEEDBACK");
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var told = events.stream()
                .map(e -> new FeedbackRepository.Told(
                        e.subject(),
                        e.sequenceNumber(),
                        e.type().equals(ERASED.type())
                                ? FeedbackStatement.NOTHING
                                : EventJson.data(e, FeedbackStatement.class)))
                .toList();
        feedback.putAll(Newest.of(told, FeedbackRepository.Told::id, FeedbackRepository.Told::sequence));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("feedback_replica");
    }

    private static EventType statement(String event) {
        return EventType.of("interview", "statement", event);
    }
}
