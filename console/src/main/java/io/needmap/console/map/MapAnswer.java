package io.needmap.console.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /map}.
 *
 * @param cycleName which buying cycle
 * @param shownAt the instant that was asked for; null for now
 * @param stages its stages with their activities
 * @param unplaced activities without a stage
 * @param alignment how well Sales and Marketing are aligned
 * @param asOf up to when each topic is in it
 * @param stale whether it is further behind than it should be
 */
record MapAnswer(
        String cycleName,
        @Nullable Instant shownAt,
        List<StageAnswer> stages,
        List<ActivityAnswer> unplaced,
        @Nullable AlignmentAnswer alignment,
        Map<String, Instant> asOf,
        boolean stale) {

    /** A stage of the buying cycle. */
    record StageAnswer(UUID id, String label, String buyerQuestion, List<ActivityAnswer> activities) {}

    /** An activity as the map shows it. */
    record ActivityAnswer(
            UUID id,
            String name,
            @Nullable String goal,
            String state,
            String relevance,
            String toolNeeded,
            String need,
            double opportunity,
            @Nullable EvidenceAnswer evidence,
            double coverage,
            @Nullable UUID gapId,
            @Nullable String gapState,
            List<MaterialAnswer> materials,
            int openObjections) {}

    /** How much evidence there is. */
    record EvidenceAnswer(int reps, int regions, int quarters, int statements) {}

    /** A material that serves an activity. */
    record MaterialAnswer(
            UUID id,
            @Nullable String title,
            @Nullable Double fit,
            @Nullable Double fresh) {}

    /** Formula 6. */
    record AlignmentAnswer(double alignment, double materialPart, double activityPart) {}

    static MapAnswer none() {
        return new MapAnswer("", null, List.of(), List.of(), null, Map.of(), false);
    }
}
