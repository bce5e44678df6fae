package io.needmap.kit.consume;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Where the consumer stands in each partition, which replica epoch that belongs to, and how far it has to catch up. */
final class Positions implements ConsumerRebalanceListener {

    private static final long COMMIT_EVERY_NANOS = 1_000_000_000L;
    private static final Duration COMMIT_AT_MOST = Duration.ofSeconds(5);

    private final Consumer<String, byte[]> kafka;
    private final LongSupplier currentEpoch;
    private final Map<TopicPartition, Long> targets = new HashMap<>();
    private long epoch;
    private long committedAt = System.nanoTime();
    private final Map<TopicPartition, OffsetAndMetadata> applied = new HashMap<>();
    private boolean uncommitted;

    Positions(Consumer<String, byte[]> kafka, LongSupplier currentEpoch) {
        this.kafka = kafka;
        this.currentEpoch = currentEpoch;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        epoch = currentEpoch.getAsLong();
        Map<TopicPartition, OffsetAndMetadata> committed = kafka.committed(Set.copyOf(assigned));
        var outdated =
                assigned.stream().filter(p -> isOutdated(committed.get(p))).toList();
        kafka.seekToBeginning(outdated);
        targets.putAll(kafka.endOffsets(assigned));
    }

    private boolean isOutdated(@Nullable OffsetAndMetadata committed) {
        return committed == null || !Long.toString(epoch).equals(committed.metadata());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        commitNow();
        targets.keySet().removeAll(revoked);
        applied.keySet().removeAll(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        targets.keySet().removeAll(lost);
        applied.keySet().removeAll(lost);
    }

    /** Reads everything again when the replicas were emptied since. */
    void followEpoch() {
        long now = currentEpoch.getAsLong();
        if (now != epoch) {
            Log.infof("replicas were emptied: reading %d partitions from the start", targets.size());
            epoch = now;
            kafka.seekToBeginning(kafka.assignment());
            targets.putAll(kafka.endOffsets(kafka.assignment()));
            applied();
            commitNow();
        }
    }

    /** True until everything is applied that was there when the partitions were assigned or emptied. */
    boolean catchingUp() {
        targets.entrySet().removeIf(target -> kafka.position(target.getKey()) >= target.getValue());
        return !targets.isEmpty();
    }

    /**
     * What was polled so far is applied. Only that is ever committed: where the consumer stands may be behind events that
     * could neither be applied nor put aside.
     */
    void applied() {
        for (var partition : kafka.assignment()) {
            applied.put(partition, new OffsetAndMetadata(kafka.position(partition), Long.toString(epoch)));
        }
        uncommitted = true;
    }

    /** Commits what is applied, at most once a second. */
    void commitNowAndThen() {
        if (System.nanoTime() - committedAt > COMMIT_EVERY_NANOS) {
            commitSoon();
        }
    }

    /** Commits what is applied; seldom while events flow, since each commit costs the next event milliseconds. */
    void idle() {
        if (uncommitted) {
            commitSoon();
        }
    }

    private void commitSoon() {
        kafka.commitAsync(Map.copyOf(applied), null);
        committedAt = System.nanoTime();
        uncommitted = false;
    }

    /** What cannot be committed is only delivered again, and known then. */
    void commitNow() {
        if (uncommitted) {
            try {
                kafka.commitSync(Map.copyOf(applied), COMMIT_AT_MOST);
                uncommitted = false;
            } catch (CommitFailedException | RetriableException e) {
                Log.warnf("offsets are not committed: %s", e.toString());
            }
        }
    }

    long epoch() {
        return epoch;
    }

    /** Events of the partition that were there from the start and are still to be applied. */
    long behind(TopicPartition partition, long position) {
        return Math.max(0, targets.getOrDefault(partition, 0L) - position);
    }
}
