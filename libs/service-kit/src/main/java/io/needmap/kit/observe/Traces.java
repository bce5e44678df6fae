package io.needmap.kit.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of what is going on, so that a trace goes on behind an event. */
public final class Traces {

    private Traces() {}

    /** The {@code traceparent} of the current span; null when there is none. */
    public static @Nullable String parent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }

    /** The context to go on in behind an event; one that cannot be read begins a trace of its own. */
    public static Context behind(@Nullable String traceparent) {
        Map<String, String> carrier = traceparent == null ? Map.of() : Map.of("traceparent", traceparent);
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, new Carrier());
    }

    private static final class Carrier implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
