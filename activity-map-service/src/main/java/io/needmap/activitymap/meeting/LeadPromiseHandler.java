package io.needmap.activitymap.meeting;

import io.needmap.activitymap.meeting.LeadPromiseRepository.LeadPromise;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises of both sides about leads (formula 11): by when, and whether that was settled. */
@ApplicationScoped
class LeadPromiseHandler implements EventHandler {

    private static final Set<EventType> EVENTS = Stream.of(
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
            .map(event -> EventType.of("leads", "lead", "lead-" + event))
            .collect(Collectors.toUnmodifiableSet());

    /** The parts of a lead that say what was promised, and how that ended. */
    record LeadTold(
            @Nullable String state,
            @Nullable Instant stateSince,
            @Nullable Instant handOverDueAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant answerDueAt,
            @Nullable Instant answeredAt,
            @Nullable Instant firstTouchDueAt,
            @Nullable Instant firstTouchAt,
            @Nullable Instant contextDueAt,
            @Nullable Instant closedAt) {

        /** Taken up again is what was rejected for want of context. */
        @Nullable
        Instant takenUpAt() {
            return "RECYCLED".equals(state) ? stateSince : null;
        }
    }

    private final LeadPromiseRepository promises;

    LeadPromiseHandler(LeadPromiseRepository promises) {
        this.promises = promises;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var newest = Newest.of(events, EventEnvelope::subject, EventEnvelope::sequenceNumber);
        var told = newest.stream().flatMap(LeadPromiseHandler::promises).toList();
        if (!told.isEmpty()) {
            promises.put(told);
        }
    }

    @Override
    public List<String> replicaTables() {
        return List.of("lead_promise");
    }

    /** With the cycle's end nothing is expected any more, but that Marketing takes up what it left out. */
    private static Stream<LeadPromise> promises(EventEnvelope event) {
        var lead = EventJson.data(event, LeadTold.class);
        return Stream.of(
                        promise("HAND_OVER", event, lead.handOverDueAt(), lead.handedOverAt(), lead.closedAt()),
                        promise("ANSWER", event, lead.answerDueAt(), lead.answeredAt(), lead.closedAt()),
                        promise("FIRST_TOUCH", event, lead.firstTouchDueAt(), lead.firstTouchAt(), lead.closedAt()),
                        promise("CONTEXT", event, lead.contextDueAt(), lead.takenUpAt(), null))
                .filter(Objects::nonNull);
    }

    private static @Nullable LeadPromise promise(
            String promise,
            EventEnvelope event,
            @Nullable Instant dueAt,
            @Nullable Instant keptAt,
            @Nullable Instant closedAt) {
        return dueAt == null
                ? null
                : new LeadPromise(
                        event.subject(), promise, event.sequenceNumber(), dueAt, keptAt == null ? closedAt : keptAt);
    }
}
