package io.needmap.kit.operations;

import io.needmap.kit.consume.PartitionProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition is applied.
 *
 * @param position the offset of the next event to be applied
 * @param end the offset behind the last event
 * @param lag events between the two
 * @param epoch the replica epoch that the position belongs to
 * @param rebuilding whether the replica is still being read from the start
 */
public record ReplicaResponse(
        String topic,
        int partition,
        long position,
        long end,
        long lag,
        long epoch,
        boolean rebuilding,
        @Nullable Instant asOf) {

    /** Until a process has noticed a new epoch, its position is that of the old one. */
    static ReplicaResponse of(PartitionProgress progress, long epoch) {
        boolean outdated = progress.epoch() != epoch;
        long position = outdated ? 0 : progress.position();
        return new ReplicaResponse(
                progress.topic(),
                progress.partition(),
                position,
                progress.endOffset(),
                Math.max(0, progress.endOffset() - position),
                epoch,
                outdated || progress.rebuilding(),
                progress.asOf());
    }
}
