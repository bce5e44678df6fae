package io.needmap.activitymap.map;

import io.needmap.activitymap.need.NeedThresholds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The map: stages of a buying cycle by activities.
 *
 * @param shownAt the past instant that was asked for
 * @param thresholds what needs are judged by now; {@code /needs/{activityId}} has the components and the statements
 * @param unplaced activities that are on no buying stage
 * @param alignment null until materials-service has assessed it
 * @param asOf for each source topic, up to when its events are in the map
 */
record MapResponse(
        UUID cycleId,
        String cycleName,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable Instant shownAt,
        NeedThresholds thresholds,
        List<MapStageResponse> stages,
        List<MapActivityResponse> unplaced,
        @Nullable AlignmentResponse alignment,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale) {

    /** One stage with what reps do there. */
    record MapStageResponse(
            UUID id, String label, int position, String buyerQuestion, List<MapActivityResponse> activities) {}

    /** Formula 6; all parts 0 to 1. */
    record AlignmentResponse(double alignment, double materialPart, double activityPart) {}
}
