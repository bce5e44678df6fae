package io.needmap.materials.gap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a gap has its priority: the inputs, the arithmetic, the statements.
 *
 * @param priority as shown with the gap, and as the formula gives with these inputs, to two decimals
 * @param statements the newest ones placed on the activity, with the goals told of them
 */
record GapExplanationResponse(
        UUID id,
        UUID activityId,
        String activityName,
        @Nullable UUID buyingStageId,
        @Nullable String buyingStageLabel,
        GapState state,
        double priority,
        String formula,
        GapInputs inputs,
        GapThresholds thresholds,
        List<GapStatement> statements,
        List<GapMaterial> materials,
        GapEvidence evidence,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale) {

    /**
     * What goes into formula 5.
     *
     * @param needed whether the activity is relevant and needs a tool; the priority is 0 when not
     */
    record GapInputs(
            GapInput<Double> opportunity,
            GapInput<Double> consistency,
            GapInput<Double> coverage,
            GapInput<String> classification,
            GapInput<Boolean> needed) {}

    /**
     * One input.
     *
     * @param basis where the value comes from
     * @param thresholds the limits that give it its meaning
     */
    record GapInput<T>(@Nullable T value, String basis, Map<String, Double> thresholds) {}

    /** The priorities at which a gap opens and closes. */
    record GapThresholds(double opensAt, double closesAt) {}

    /** A statement; not attributed for roles that must not see who said it. */
    record GapStatement(
            UUID id,
            String kind,
            String quote,
            @Nullable UUID repId,
            @Nullable String regionCode,
            @Nullable UUID interviewId) {}

    /** A material that covers a part of the need. */
    record GapMaterial(UUID id, String title, double fit, double fresh, double weight) {}
}
