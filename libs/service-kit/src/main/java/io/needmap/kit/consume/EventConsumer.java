package io.needmap.kit.consume;

import io.needmap.kit.database.DatabaseFault;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of all handlers and has their events applied in batches.
 *
 * <p>Offsets are committed only after the events are applied, and now and then: what is delivered again is known to the
 * inbox. When the database is away, the consumer stays in its group, paused, and goes on by itself.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long EPOCH_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ConsumerFactory factory;
    private final RecordApplier records;
    private final ReplicaEpochs epochs;
    private final Freshness freshness;
    private final ConsumerState state;
    private final BatchApplier applier;
    private final Thread thread = new Thread(this::run, "event-consumer");
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> current;

    public EventConsumer(
            ConsumerFactory factory,
            RecordApplier records,
            ReplicaEpochs epochs,
            Freshness freshness,
            ConsumerState state,
            BatchApplier applier) {
        this.factory = factory;
        this.records = records;
        this.epochs = epochs;
        this.freshness = freshness;
        this.state = state;
        this.applier = applier;
    }

    void start(@Observes StartupEvent started) {
        if (factory.enabled() && !applier.topics().isEmpty()) {
            running = true;
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var kafka = current;
        if (kafka != null) {
            kafka.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void run() {
        for (int failures = 0; running; failures++) {
            try (var kafka = factory.create()) {
                current = kafka;
                consume(kafka);
            } catch (WakeupException e) {
                Log.debug("the consumer was woken to stop");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                Log.errorf(e, "the consumer starts again");
                sleep(Math.min(30_000, 500L << Math.min(failures, 6)));
            } finally {
                current = null;
            }
        }
    }

    private void consume(Consumer<String, byte[]> kafka) throws Exception {
        var positions = new Positions(kafka, epochs);
        kafka.subscribe(applier.topics(), positions);
        long epochReadAt = System.nanoTime();
        while (running) {
            var polled = kafka.poll(POLL);
            try {
                apply(polled, positions);
                if (System.nanoTime() - epochReadAt > EPOCH_EVERY_NANOS) {
                    positions.followEpoch();
                    epochReadAt = System.nanoTime();
                }
                freshness.progress(kafka, polled);
                state.resumed();
            } catch (Exception e) {
                if (DatabaseFault.of(e) != DatabaseFault.OUTAGE) {
                    throw e;
                }
                waitForDatabase(kafka, polled, e);
            }
        }
        positions.commitNow();
    }

    private void apply(ConsumerRecords<String, byte[]> polled, Positions positions) throws Exception {
        if (polled.isEmpty()) {
            boolean settledNow = records.settleIfNeeded(!positions.catchingUp());
            if (!settledNow) {
                positions.idle();
            }
            return;
        }
        records.apply(polled, !positions.catchingUp());
        positions.applied();
    }

    /** The events are read again once the database answers: an outage is nobody's poison message. */
    private void waitForDatabase(Consumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> polled, Exception e) {
        state.paused("the database does not answer");
        Log.warnf("consumer pauses, the database does not answer: %s", e.toString());
        Map<TopicPartition, Long> first = new HashMap<>();
        polled.forEach(r -> first.merge(new TopicPartition(r.topic(), r.partition()), r.offset(), Math::min));
        kafka.pause(kafka.assignment());
        first.forEach((partition, offset) -> {
            if (kafka.assignment().contains(partition)) {
                kafka.seek(partition, offset);
            }
        });
        kafka.poll(Duration.ofSeconds(1));
        kafka.resume(kafka.assignment());
    }

    private void sleep(long millis) {
        try {
            for (long slept = 0; running && slept < millis; slept += 100) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
