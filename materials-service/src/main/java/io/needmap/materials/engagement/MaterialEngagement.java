package io.needmap.materials.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a material.
 *
 * @param shared how often reps did; null where so few would be told apart
 * @param reps how many shared it; null likewise
 * @param lastAt when something was last done with it; null when nothing ever was
 */
record MaterialEngagement(
        UUID materialId,
        String title,
        String state,
        @Nullable Long shared,
        long opened,
        long pagesRead,
        @Nullable Integer reps,
        @Nullable Instant lastAt) {

    MaterialEngagement withoutReps() {
        return new MaterialEngagement(materialId, title, state, null, opened, pagesRead, null, lastAt);
    }
}
