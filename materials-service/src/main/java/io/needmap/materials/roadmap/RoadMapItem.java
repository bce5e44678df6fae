package io.needmap.materials.roadmap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gap on the road map.
 *
 * @param effort 1, 2, 3, 5 or 8
 * @param effortAssumed whether nobody has said how much work it is, so that 3 is taken
 * @param value priority over effort, by which the road map is ordered
 * @param closedBecause what closed it; null while it is to do
 */
record RoadMapItem(
        UUID gapId,
        UUID activityId,
        String activityName,
        @Nullable UUID buyingStageId,
        @Nullable String buyingStageLabel,
        String state,
        double priority,
        int effort,
        boolean effortAssumed,
        double value,
        @Nullable String owner,
        @Nullable String quarter,
        @Nullable String closedBecause,
        @Nullable UUID filledBy,
        @Nullable Instant closedAt) {}
