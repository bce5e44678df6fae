package io.needmap.materials.gap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a gap was closed.
 *
 * @param text the person's own reason
 * @param materialId what filled it: what a person said, or what adds most to the coverage
 * @param verification how it was seen since that it is filled
 * @param satisfaction of the activity at that moment, 0 to 10
 * @param coverage of the activity at that moment
 * @param floor the lowest priority since: the gap reopens only when the priority has clearly risen above it
 */
record GapClosing(
        ClosingReason reason,
        @Nullable String text,
        @Nullable UUID materialId,
        @Nullable Double satisfaction,
        @Nullable GapVerification verification,
        double coverage,
        double floor,
        Instant at) {

    GapClosing after(double priority) {
        return priority < floor
                ? new GapClosing(reason, text, materialId, satisfaction, verification, coverage, priority, at)
                : this;
    }

    GapClosing verified(GapVerification how) {
        return new GapClosing(reason, text, materialId, satisfaction, how, coverage, floor, at);
    }
}
