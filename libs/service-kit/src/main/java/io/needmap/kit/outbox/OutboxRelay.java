package io.needmap.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.needmap.kit.event.EventEnvelope;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Moves events from the outbox table to Kafka, oldest first, at least once.
 *
 * <p>One replica works at a time: an advisory lock, not SKIP LOCKED, because two relays side by side would send the
 * events of one aggregate out of order.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final long LOCK = 0x6E65_6564_6D61_7001L;
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);

    private static final byte[] CONTENT_TYPE = EventEnvelope.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8);

    private record Bundle(long seq, List<WaitingEvent> events) {}

    private final Jdbi jdbi;
    private final RelaySignal signal;
    private final RelayProducer kafka;
    private final RelaySettings settings;
    private final Counter sent;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running;

    public OutboxRelay(
            Jdbi jdbi, RelaySignal signal, RelayProducer kafka, RelaySettings settings, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.signal = signal;
        this.kafka = kafka;
        this.settings = settings;
        this.sent = metrics.counter("needmap.outbox.sent");
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    /** After the consumer and the imports, which still write; before the data source closes. */
    void stop(@Observes @Priority(200) ShutdownEvent stopping) throws InterruptedException {
        running = false;
        signal.wake();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        kafka.close();
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                if (relayBatch() < settings.batchSize()) {
                    signal.await(settings.pollInterval());
                }
                failures = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failures++;
                Log.warnf("outbox relay waits after failure %d: %s", failures, e.toString());
                pause(failures);
            }
        }
    }

    private void pause(int failures) {
        long millis = Math.min(LONGEST_BACK_OFF.toMillis(), 100L << Math.min(failures, 10));
        try {
            for (long waited = 0; running && waited < millis; waited += 100) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Sends and deletes one batch; 0 when there is nothing, or another replica is at it. */
    private int relayBatch() {
        return QuarkusTransaction.requiringNew()
                .timeout(60)
                .call(() -> jdbi.withHandle(handle -> {
                    if (!lock(handle)) {
                        return 0;
                    }
                    var batch = oldest(handle);
                    if (batch.isEmpty()) {
                        return 0;
                    }
                    send(batch);
                    delete(handle, batch);
                    int events = batch.stream().mapToInt(b -> b.events().size()).sum();
                    sent.increment(events);
                    return events;
                }));
    }

    private static boolean lock(Handle handle) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /** As many bundles as make a batch, but at least one. */
    private List<Bundle> oldest(Handle handle) {
        return handle.createQuery("""
                        SELECT seq, lines FROM (
                            SELECT seq, lines, sum(events) OVER (ORDER BY seq) - events AS before
                            FROM (SELECT seq, events, lines FROM outbox_bundle ORDER BY seq LIMIT :n) AS b) AS c
                        WHERE before < :n ORDER BY seq
                        """)
                .bind("n", settings.batchSize())
                .map((row, ctx) -> new Bundle(row.getLong(1), WaitingEvent.read(row.getString(2))))
                .list();
    }

    private void send(List<Bundle> batch) throws Exception {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        for (var bundle : batch) {
            for (var event : bundle.events()) {
                var acknowledgement = kafka.send(record(event));
                if (acknowledgement.isDone()) {
                    acknowledgement.get(); // refused before it was sent: each further one would wait as long
                }
                acknowledgements.add(acknowledgement);
            }
        }
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get(settings.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static ProducerRecord<String, byte[]> record(WaitingEvent event) {
        var message = new ProducerRecord<>(
                event.topic(), event.key(), event.envelope().getBytes(StandardCharsets.UTF_8));
        message.headers().add("content-type", CONTENT_TYPE);
        return message;
    }

    /** Losing this delete in a crash only sends the batch again, so it need not wait for the disk. */
    private static void delete(Handle handle, List<Bundle> batch) {
        handle.execute("SET LOCAL synchronous_commit = off");
        handle.createUpdate("DELETE FROM outbox_bundle WHERE seq = ANY (:seqs)")
                .bind("seqs", batch.stream().map(Bundle::seq).toArray(Long[]::new))
                .execute();
    }
}
