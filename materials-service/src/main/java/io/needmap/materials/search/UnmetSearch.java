package io.needmap.materials.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for and not found.
 *
 * @param activityId the activity whose name shares most words with it, if any: there it may belong
 */
record UnmetSearch(
        String query,
        long searches,
        Instant firstAt,
        Instant lastAt,
        @Nullable UUID activityId,
        @Nullable String activityName) {}
