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
 * @param before the state in which the figures closed it; null when a person did
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
        @Nullable GapState before,
        Instant at) {

    GapClosing after(double priority) {
        return priority < floor
                ? new GapClosing(reason, text, materialId, satisfaction, verification, coverage, priority, before, at)
                : this;
    }

    GapClosing verified(GapVerification how) {
        return new GapClosing(reason, text, materialId, satisfaction, how, coverage, floor, before, at);
    }

    /** The same, but for another reason and with nothing that filled it. */
    GapClosing because(ClosingReason another) {
        return new GapClosing(another, text, null, satisfaction, null, coverage, floor, before, at);
    }
}
