package io.needmap.interview.gap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gap as it is counted.
 *
 * @param key puts the gaps of one kind in order
 * @param reps whom the count tells of; null when it tells of none
 */
record GapRow(
        GapKind kind,
        String key,
        @Nullable String from,
        @Nullable String to,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable UUID activityId,
        @Nullable UUID themeId,
        @Nullable String name,
        int count,
        @Nullable Integer reps) {}
