package io.needmap.materials.coverage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity that has more material than it needs.
 *
 * @param satisfaction as reps rated it, 0 to 10
 * @param importance 0 to 10
 */
record OverServedActivity(
        UUID activityId,
        String activityName,
        OverServedReason reason,
        double coverage,
        int materials,
        @Nullable Double importance,
        @Nullable Double satisfaction) {

    /** Why it is too much. */
    enum OverServedReason {
        /** It is not relevant, needs no tool, or is retired. */
        NOT_NEEDED,
        /** Reps are more satisfied with it than it matters to them. */
        SATISFIED
    }
}
