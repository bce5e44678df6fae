package io.needmap.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** How many events wait and for how long: the first figures to look at when the other services fall behind. */
@ApplicationScoped
public class OutboxGauges {

    private record Waiting(long events, double oldestSeconds) {}

    private final Jdbi jdbi;
    private volatile Waiting waiting = new Waiting(0, 0);

    public OutboxGauges(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        Gauge.builder("needmap.outbox.size", () -> waiting.events())
                .description("Events that are not on their topic yet")
                .register(metrics);
        Gauge.builder("needmap.outbox.age", () -> waiting.oldestSeconds())
                .baseUnit("seconds")
                .description("How long the oldest of them waits")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        waiting = jdbi.withHandle(h -> h.createQuery("""
                        SELECT coalesce(sum(events), 0), coalesce(extract(epoch FROM now() - min(created_at)), 0)
                        FROM outbox_bundle
                        """)
                .map((row, ctx) -> new Waiting(row.getLong(1), row.getDouble(2)))
                .one());
    }
}
