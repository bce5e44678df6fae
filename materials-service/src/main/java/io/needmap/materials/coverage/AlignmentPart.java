package io.needmap.materials.coverage;

import io.needmap.materials.alignment.AlignmentFormula;
import org.jspecify.annotations.Nullable;

/**
 * Alignment of one stage or segment (formula 6).
 *
 * @param key the stage's id, or the segment
 * @param materials active ones; of a stage those that serve its activities
 * @param matched those of them with a confirmed match
 * @param materialPart A_m; null for a stage, since material without a match belongs to none
 * @param activityPart A_a over its activities; null when none of them counts
 * @param alignment the harmonic mean of both; null where one is
 */
record AlignmentPart(
        String key,
        @Nullable String label,
        long activities,
        long materials,
        long matched,
        @Nullable Double materialPart,
        @Nullable Double activityPart,
        @Nullable Double alignment) {

    /** By what alignment is broken down. */
    enum Breakdown {
        STAGE,
        SEGMENT
    }

    static AlignmentPart of(CoverageGapRepository.PartRow row, boolean withMaterials) {
        Double material = withMaterials ? part((double) row.matched(), (double) row.materials()) : null;
        Double activity = part(row.covered(), row.weight());
        Double both = material == null || activity == null ? null : AlignmentFormula.alignment(material, activity);
        return new AlignmentPart(
                row.key(),
                row.label(),
                row.activities(),
                row.materials(),
                row.matched(),
                rounded(material),
                rounded(activity),
                rounded(both));
    }

    private static @Nullable Double part(double some, double all) {
        return all == 0 ? null : AlignmentFormula.part(some, all);
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 1e4) / 1e4;
    }
}
