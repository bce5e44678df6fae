package io.needmap.materials.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with the material that serves an activity.
 *
 * @param materials active ones with a confirmed match
 * @param unused those of them with which nothing was ever done
 * @param shared how often reps did; null where so few would be told apart
 * @param reps how many shared any of them; null likewise
 */
record ActivityEngagement(
        UUID activityId,
        String activityName,
        long materials,
        long unused,
        @Nullable Long shared,
        long opened,
        long pagesRead,
        @Nullable Integer reps,
        @Nullable Instant lastAt) {}
