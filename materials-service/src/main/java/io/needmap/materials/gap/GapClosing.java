package io.needmap.materials.gap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a gap was closed.
 *
 * @param text the person's own reason
 * @param materialId what filled it, when a person said so
 * @param coverage of the activity at that moment
 * @param floor the lowest priority since: the gap reopens only when the priority has clearly risen above it
 */
record GapClosing(
        ClosingReason reason,
        @Nullable String text,
        @Nullable UUID materialId,
        double coverage,
        double floor,
        Instant at) {

    GapClosing after(double priority) {
        return priority < floor ? new GapClosing(reason, text, materialId, coverage, priority, at) : this;
    }
}
