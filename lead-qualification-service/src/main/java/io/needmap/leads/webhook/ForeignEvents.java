package io.needmap.leads.webhook;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Queues what the other services tell. Without any endpoint nothing is kept, and no event costs anything. */
@ApplicationScoped
class ForeignEvents implements EventHandler {

    private final Set<EventType> events = EventTypes.foreign();
    private final HeardRepository heard;
    private final EndpointRepository endpoints;
    private volatile boolean listening;

    ForeignEvents(HeardRepository heard, EndpointRepository endpoints) {
        this.heard = heard;
        this.endpoints = endpoints;
    }

    @Override
    public Set<EventType> events() {
        return events;
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return listening;
    }

    /** There is an endpoint. */
    void listen() {
        listening = true;
    }

    /** Another process may have made the first endpoint. */
    @Transactional
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (!listening && endpoints.any()) {
            listen();
        }
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
