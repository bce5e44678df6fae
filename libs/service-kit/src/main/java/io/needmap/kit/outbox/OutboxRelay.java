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
import java.util.Comparator;
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

    /** Takes one batch out and sends it; 0 when there is nothing, or another replica is at it. */
    private int relayBatch() {
        return QuarkusTransaction.requiringNew()
                .timeout(60)
                .call(() -> jdbi.withHandle(handle -> {
                    var batch = take(handle);
                    send(batch);
                    int events = batch.stream().mapToInt(b -> b.events().size()).sum();
                    sent.increment(events);
                    return events;
                }));
    }

    /**
     * The oldest bundles, as many as make a batch but at least one, deleted if the transaction commits: that is, once
     * they are sent. Losing this commit in a crash only sends them again, so it need not wait for the disk.
     */
    private List<Bundle> take(Handle handle) {
        return handle
                .createQuery("""
                        WITH alone AS MATERIALIZED (
                            SELECT pg_try_advisory_xact_lock(:lock) AS locked, set_config('synchronous_commit', 'off', true))
                        DELETE FROM outbox_bundle
                        WHERE (SELECT locked FROM alone) AND seq = ANY (ARRAY(
                            SELECT seq FROM (
                                SELECT seq, sum(events) OVER (ORDER BY seq) - events AS before
                                FROM (SELECT seq, events FROM outbox_bundle ORDER BY seq LIMIT :n) AS oldest) AS counted
                            WHERE before < :n))
                        RETURNING seq, lines
                        """)
                .bind("lock", LOCK)
                .bind("n", settings.batchSize())
                .map((row, ctx) -> new Bundle(row.getLong(1), WaitingEvent.read(row.getString(2))))
                .stream()
                .sorted(Comparator.comparingLong(Bundle::seq))
                .toList();
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
}
