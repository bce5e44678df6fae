package io.needmap.kit.consume;

import io.needmap.kit.database.DatabaseFault;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
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
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String NO_DATABASE = "the database does not answer";

    private final ConsumerFactory factory;
    private final RecordApplier records;
    private final ReplicaEpochs epochs;
    private final Freshness freshness;
    private final ReplicaProgress progress;
    private final ConsumerState state;
    private final BatchApplier applier;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "event-consumer");
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> current;

    public EventConsumer(
            ConsumerFactory factory,
            RecordApplier records,
            ReplicaEpochs epochs,
            Freshness freshness,
            ReplicaProgress progress,
            ConsumerState state,
            BatchApplier applier,
            Clock clock) {
        this.factory = factory;
        this.records = records;
        this.epochs = epochs;
        this.freshness = freshness;
        this.progress = progress;
        this.state = state;
        this.applier = applier;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (factory.enabled() && !applier.topics().isEmpty()) {
            running = true;
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent stopping) throws InterruptedException {
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
                startAgainAfter(e, failures);
            } finally {
                current = null;
            }
        }
    }

    private void startAgainAfter(Exception e, int failures) {
        if (DatabaseFault.of(e) == DatabaseFault.OUTAGE) {
            state.paused(NO_DATABASE);
            Log.warnf("the consumer starts again, the database does not answer: %s", e.toString());
        } else {
            Log.errorf(e, "the consumer starts again");
        }
        sleep(Math.min(30_000, 500L << Math.min(failures, 6)));
    }

    private void consume(Consumer<String, byte[]> kafka) throws Exception {
        var positions = new Positions(kafka, epochs::current);
        var watch = new Watch(kafka, clock);
        kafka.subscribe(applier.topics(), positions);
        long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;
        while (running) {
            var polled = poll(kafka);
            try {
                apply(polled, positions);
                var own = watch.after(polled, positions);
                freshness.own(own);
                if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
                    look(positions, own);
                    lookedAt = System.nanoTime();
                    state.resumed();
                }
            } catch (Exception e) {
                if (DatabaseFault.of(e) != DatabaseFault.OUTAGE) {
                    throw e;
                }
                waitForDatabase(kafka, polled, e);
                lookedAt -= LOOK_EVERY_NANOS;
            }
        }
        positions.commitNow();
    }

    /** Being woken to stop ends the loop, not the commit after it. */
    private ConsumerRecords<String, byte[]> poll(Consumer<String, byte[]> kafka) {
        try {
            return kafka.poll(POLL);
        } catch (WakeupException e) {
            if (running) {
                throw e;
            }
            return ConsumerRecords.empty();
        }
    }

    /** What goes on in the other processes, and what they should know of this one. */
    private void look(Positions positions, Map<TopicPartition, PartitionProgress> own) {
        positions.followEpoch();
        progress.write(own.values());
        freshness.all(progress.read());
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
        positions.commitNowAndThen();
    }

    /** The events are read again once the database answers: an outage is nobody's poison message. */
    private void waitForDatabase(Consumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> polled, Exception e) {
        if (state.pausedBecause() == null) {
            Log.warnf("consumer pauses, the database does not answer: %s", e.toString());
        }
        state.paused(NO_DATABASE);
        rewind(kafka, polled);
        kafka.pause(kafka.assignment());
        // Partitions that are assigned just now are not paused: what they bring is read again as well.
        rewind(kafka, kafka.poll(Duration.ofSeconds(1)));
        kafka.resume(kafka.assignment());
    }

    private static void rewind(Consumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> polled) {
        Map<TopicPartition, Long> first = new HashMap<>();
        polled.forEach(r -> first.merge(new TopicPartition(r.topic(), r.partition()), r.offset(), Math::min));
        first.forEach((partition, offset) -> {
            if (kafka.assignment().contains(partition)) {
                kafka.seek(partition, offset);
            }
        });
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
