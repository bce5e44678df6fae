package io.needmap.kit.observe;

import io.opentelemetry.api.trace.Span;
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
}
