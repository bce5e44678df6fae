package io.needmap.materials.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with the material that serves an activity.
 *
 * @param materials active ones with a confirmed match
 * @param unused those of them with which nothing was ever done
 */
record ActivityEngagement(
        UUID activityId,
        String activityName,
        long materials,
        long unused,
        long shared,
        long opened,
        long pagesRead,
        @Nullable Instant lastAt) {}
