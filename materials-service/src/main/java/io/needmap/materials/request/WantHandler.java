package io.needmap.materials.request;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What reps were heard to want becomes a request, which has to be answered. */
@ApplicationScoped
class WantHandler implements EventHandler {

    private static final EventType ERASED = statement("statement-erased");
    private static final Set<EventType> EVENTS =
            Set.of(statement("statement-recorded"), statement("statement-corrected"), ERASED);

    private final WantIntake intake;

    WantHandler(WantIntake intake) {
        this.intake = intake;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return event.mayTellOf("WANT");
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        intake.take(events.stream()
                .map(e -> new WantIntake.Heard(
                        e.subject(),
                        e.sequenceNumber(),
                        e.id(),
                        Objects.requireNonNullElse(e.actor(), e.source()),
                        isErased(e) ? null : EventJson.data(e, WantStatement.class)))
                .toList());
    }

    private static boolean isErased(EventEnvelope event) {
        return event.type().equals(ERASED.type());
    }

    private static EventType statement(String event) {
        return EventType.of("interview", "statement", event);
    }
}
