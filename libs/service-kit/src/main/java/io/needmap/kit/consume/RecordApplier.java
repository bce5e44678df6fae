package io.needmap.kit.consume;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.event.MalformedEventException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Decides for every record: apply it, ignore it, try it again, or put it aside as a dead letter. */
@ApplicationScoped
public class RecordApplier {

    private static final RetryPolicy<Object> ONCE =
            RetryPolicy.builder().withMaxRetries(0).build();

    private record Received(ConsumerRecord<String, byte[]> record, EventEnvelope event) {}

    private final BatchApplier applier;
    private final DeadLetters deadLetters;
    private final ConsumerState state;
    private final RetryPolicy<Object> retry;
    private final long retryNanos;
    private boolean unsettled = true;

    public RecordApplier(
            BatchApplier applier, DeadLetters deadLetters, ConsumerState state, ConsumerSettings settings) {
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.state = state;
        this.retry = RetryPolicy.builder()
                .withMaxRetries(settings.attempts() - 1)
                .withBackoff(settings.retryDelay(), settings.retryDelay().multipliedBy(16))
                .withJitter(0.2)
                .abortOn(failure ->
                        failure instanceof MalformedEventException || DatabaseFault.of(failure) == DatabaseFault.OUTAGE)
                .build();
        this.retryNanos = settings.retryAtMost().toNanos();
    }

    /** Applies a poll's records together; if that fails, one by one, so that one broken record stops no other. */
    void apply(ConsumerRecords<String, byte[]> polled, boolean settle) throws Exception {
        var batch = readable(polled);
        if (batch.isEmpty()) {
            return;
        }
        unsettled = !settle;
        try {
            applier.apply(batch.stream().map(Received::event).toList(), settle);
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e) == DatabaseFault.OUTAGE) {
                throw e;
            }
            Log.warnf("a batch of %d is applied one by one after %s", batch.size(), e.toString());
            long begin = System.nanoTime();
            for (var received : batch) {
                applyAlone(received, settle, System.nanoTime() - begin < retryNanos);
            }
        }
        state.applied(batch.size());
    }

    /** Settles what was noted while catching up; true when there was something to do. */
    boolean settleIfNeeded(boolean allowed) {
        if (!allowed || !unsettled) {
            return false;
        }
        applier.apply(List.of(), true);
        unsettled = false;
        return true;
    }

    private List<Received> readable(ConsumerRecords<String, byte[]> polled) throws Exception {
        var batch = new ArrayList<Received>(polled.count());
        for (var record : polled) {
            if (record.value() == null) {
                state.ignored(1); // a tombstone: compaction's business, the event before it said what to do
                continue;
            }
            try {
                var event = EventJson.read(record.value());
                if (applier.wants(event)) {
                    batch.add(new Received(record, event));
                } else {
                    state.ignored(1);
                }
            } catch (MalformedEventException e) {
                deadLetters.put(record, e);
            }
        }
        return batch;
    }

    private void applyAlone(Received received, boolean settle, boolean again) throws Exception {
        try {
            Failsafe.with(again ? retry : ONCE).run(() -> applier.apply(List.of(received.event()), settle));
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e) == DatabaseFault.OUTAGE) {
                throw e;
            }
            deadLetters.put(received.record(), e);
        }
    }
}
