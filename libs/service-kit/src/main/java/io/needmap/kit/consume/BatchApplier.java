package io.needmap.kit.consume;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.observe.Traces;
import io.needmap.kit.security.Cause;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One transaction for a batch: the inbox, the effects of all handlers, and what follows from them. */
@ApplicationScoped
public class BatchApplier {

    private record Subscription(EventHandler handler, Set<String> types) {

        static Subscription of(EventHandler handler) {
            return new Subscription(
                    handler, handler.events().stream().map(EventType::type).collect(Collectors.toUnmodifiableSet()));
        }

        boolean wants(EventEnvelope event) {
            return types.contains(event.type()) && handler.concerns(event);
        }
    }

    private final List<EventHandler> handlers;
    private final List<Subscription> subscriptions;
    private final Inbox inbox;
    private final Cause cause;
    private final String consumer;

    public BatchApplier(
            @All List<EventHandler> handlers,
            Inbox inbox,
            Cause cause,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.handlers = handlers;
        this.subscriptions = handlers.stream().map(Subscription::of).toList();
        this.inbox = inbox;
        this.cause = cause;
        this.consumer = consumer;
    }

    /** The topics that any handler wants events from. */
    public Set<String> topics() {
        return handlers.stream()
                .flatMap(h -> h.events().stream())
                .map(EventType::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether any handler wants the event.
     *
     * @throws io.needmap.kit.event.MalformedEventException if a handler cannot read it
     */
    public boolean wants(EventEnvelope event) {
        return subscriptions.stream().anyMatch(s -> s.wants(event));
    }

    /** The tables of all replicas of this service. */
    public List<String> replicaTables() {
        return handlers.stream()
                .flatMap(h -> h.replicaTables().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Applies the events that are new; with {@code settle}, analyses follow in the same transaction.
     *
     * @param events may be empty, to settle what an earlier batch left noted
     * @return how many of them were new
     */
    public int apply(List<EventEnvelope> events, boolean settle) {
        var last = events.isEmpty() ? null : events.get(events.size() - 1);
        var behind = Traces.behind(last == null ? null : last.traceparent());
        var span = GlobalOpenTelemetry.getTracer("io.needmap.kit")
                .spanBuilder("apply events")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(behind)
                .startSpan();
        try {
            return behind.with(span)
                    .wrapSupplier(() -> cause.because(
                            consumer, last == null ? null : last.id(), () -> inTransaction(events, settle)))
                    .get();
        } finally {
            span.end();
        }
    }

    private int inTransaction(List<EventEnvelope> events, boolean settle) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> applyInTransaction(events, settle));
    }

    private int applyInTransaction(List<EventEnvelope> events, boolean settle) {
        var fresh = events.isEmpty() ? events : inbox.firstDeliveries(consumer, events);
        for (var subscription : subscriptions) {
            var wanted = fresh.stream().filter(subscription::wants).toList();
            if (!wanted.isEmpty()) {
                subscription.handler().apply(wanted);
            }
        }
        if (settle) {
            handlers.forEach(EventHandler::settle);
        }
        return fresh.size();
    }
}
