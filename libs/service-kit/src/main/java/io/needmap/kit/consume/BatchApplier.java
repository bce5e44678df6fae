package io.needmap.kit.consume;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.security.Cause;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One transaction for a batch: the inbox, the effects of all handlers, and what follows from them. */
@ApplicationScoped
public class BatchApplier {

    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final Cause cause;
    private final String consumer;

    public BatchApplier(
            @All List<EventHandler> handlers,
            Inbox inbox,
            Cause cause,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.handlers = handlers;
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

    /** Whether any handler wants events of the type. */
    public boolean wants(String type) {
        return handlers.stream().anyMatch(h -> wants(h, type));
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
     */
    public void apply(List<EventEnvelope> events, boolean settle) {
        var last = events.isEmpty() ? null : events.get(events.size() - 1);
        var span = span(last);
        try (var scope = span.makeCurrent()) {
            cause.because(consumer, last == null ? null : last.id(), () -> {
                QuarkusTransaction.requiringNew().timeout(120).run(() -> applyInTransaction(events, settle));
                return scope;
            });
        } finally {
            span.end();
        }
    }

    private void applyInTransaction(List<EventEnvelope> events, boolean settle) {
        var fresh = events.isEmpty() ? events : inbox.firstDeliveries(consumer, events);
        for (var handler : handlers) {
            var wanted = fresh.stream().filter(e -> wants(handler, e.type())).toList();
            if (!wanted.isEmpty()) {
                handler.apply(wanted);
            }
        }
        if (settle) {
            handlers.forEach(EventHandler::settle);
        }
    }

    private static boolean wants(EventHandler handler, String type) {
        return handler.events().stream().anyMatch(e -> e.type().equals(type));
    }

    /** The trace goes on behind the newest event of the batch. */
    private static Span span(@Nullable EventEnvelope last) {
        var builder = GlobalOpenTelemetry.getTracer("io.needmap.kit")
                .spanBuilder("apply events")
                .setSpanKind(SpanKind.CONSUMER);
        if (last != null && last.traceparent() != null && last.traceparent().length() == 55) {
            String parent = last.traceparent();
            var remote = SpanContext.createFromRemoteParent(
                    parent.substring(3, 35),
                    parent.substring(36, 52),
                    TraceFlags.fromHex(parent, 53),
                    TraceState.getDefault());
            builder.setParent(Context.root().with(Span.wrap(remote)));
        }
        return builder.startSpan();
    }
}
