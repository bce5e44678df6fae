package io.needmap.activitymap.map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity on the map.
 *
 * @param owner who answers for it, where somebody does
 * @param need the verdict of formula 1: NEED, WANT or UNDETERMINED
 * @param evidence null where it would show few reps to a manager, or let them be computed
 * @param coverage 0 to 1
 * @param gapId the gap that stands for what is missing, as long as it is not closed
 * @param openObjections objections that nobody handled, heard where the activity could come up; null like evidence
 */
record MapActivityResponse(
        UUID id,
        String name,
        @Nullable String goal,
        String state,
        String relevance,
        String toolNeeded,
        @Nullable String owner,
        String need,
        double importance,
        double satisfaction,
        double opportunity,
        @Nullable EvidenceCountsResponse evidence,
        double coverage,
        @Nullable UUID gapId,
        @Nullable String gapState,
        List<MapMaterialResponse> materials,
        @Nullable Integer openObjections) {

    /**
     * How many said it, in how many regions and quarters.
     *
     * @param statements in how many statements, also older ones; null for a manager who looks at a region or a quarter, as
     *     nobody counts of how many reps the older ones are
     */
    record EvidenceCountsResponse(
            int reps, int regions, int quarters, @Nullable Integer statements) {}

    /** A material that serves the activity; materials-service says more about it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MapMaterialResponse(
            UUID id,
            @Nullable String title,
            @Nullable Double fit,
            @Nullable Double fresh) {}
}
