package io.needmap.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the consumer is doing, for metrics and readiness. */
@ApplicationScoped
public class ConsumerState {

    private final Counter applied;
    private final Counter ignored;
    private final Counter deadLettered;
    private final AtomicLong lag = new AtomicLong();
    private volatile @Nullable String pausedBecause;

    public ConsumerState(MeterRegistry metrics) {
        applied = Counter.builder("needmap.consumer.applied")
                .description("Events read and applied")
                .register(metrics);
        ignored = Counter.builder("needmap.consumer.ignored")
                .description("Events of types that nobody here wants, and tombstones")
                .register(metrics);
        deadLettered = Counter.builder("needmap.consumer.dead.letters")
                .description("Events that could not be applied and went to a dead-letter topic")
                .register(metrics);
        Gauge.builder("needmap.consumer.lag", lag, AtomicLong::get)
                .description("Events on the topics that are not applied yet")
                .register(metrics);
        Gauge.builder("needmap.consumer.paused", () -> pausedBecause == null ? 0 : 1)
                .description("1 while the consumer waits for the database")
                .register(metrics);
    }

    void applied(int events) {
        applied.increment(events);
    }

    void ignored(int events) {
        ignored.increment(events);
    }

    double ignoredSoFar() {
        return ignored.count();
    }

    void deadLettered() {
        deadLettered.increment();
    }

    void lag(long events) {
        lag.set(events);
    }

    void paused(String reason) {
        pausedBecause = reason;
    }

    void resumed() {
        pausedBecause = null;
    }

    /** Why no events are applied at the moment; null when they are. */
    public @Nullable String pausedBecause() {
        return pausedBecause;
    }
}
