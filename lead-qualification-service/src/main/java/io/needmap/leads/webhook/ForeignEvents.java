package io.needmap.leads.webhook;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Queues what the other services tell. Without any endpoint nothing is kept, and no event costs anything. */
@ApplicationScoped
class ForeignEvents implements EventHandler {

    private final Set<EventType> events = EventTypes.foreign();
    private final HeardRepository heard;
    private final EndpointRepository endpoints;
    private final Clock clock;
    private volatile boolean listening;
    /** Until when there was no endpoint for certain. */
    private volatile Instant lookedAt = Instant.MIN;

    ForeignEvents(HeardRepository heard, EndpointRepository endpoints, Clock clock) {
        this.heard = heard;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public Set<EventType> events() {
        return events;
    }

    /**
     * Whether any endpoint may want to know it. Another process may have made the first endpoint, so that the database is
     * asked; not about what happened before it was asked last, when there was none: that is told to nobody.
     */
    @Override
    public boolean concerns(EventEnvelope event) {
        if (!listening && event.time().isAfter(lookedAt)) {
            var now = clock.instant();
            listening = QuarkusTransaction.joiningExisting().call(endpoints::any);
            lookedAt = now;
        }
        return listening;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var told = new ArrayList<EventEnvelope>();
        for (var event : batch) {
            if (forgets(event)) {
                heard.hear(told);
                told.clear();
                heard.forget(List.of(event.subject()), event.time());
            }
            told.add(event);
        }
        heard.hear(told);
    }

    /** After an erasure, what was said before is not to be told again. */
    private static boolean forgets(EventEnvelope event) {
        return event.type().endsWith("-erased.v1");
    }
}
