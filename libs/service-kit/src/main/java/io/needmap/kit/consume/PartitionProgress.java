package io.needmap.kit.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition of a topic is applied.
 *
 * @param position the offset of the next event to be applied
 * @param endOffset the offset behind the last event
 * @param epoch the replica epoch that the position belongs to
 * @param rebuilding whether what was there when the replica was emptied, or the process started, is still being read
 * @param asOf up to when its events are applied; null until that is known
 */
public record PartitionProgress(
        String topic,
        int partition,
        long position,
        long endOffset,
        long epoch,
        boolean rebuilding,
        @Nullable Instant asOf) {

    /** Events that are on the topic and not applied. */
    public long lag() {
        return Math.max(0, endOffset - position);
    }
}
