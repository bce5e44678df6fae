package io.needmap.materials.gap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a gap's priority is made of, as it was last assessed.
 *
 * @param notNeeded why the activity needs no material at present; null when it does
 * @param priority 0 to 100, to two decimals (formula 5)
 * @param need the classification of formula 1; null before the need was assessed
 * @param opportunity 0 to 20 (formula 3)
 * @param consistency 0 to 1 (formula 1); null while it cannot be told
 */
record GapAssessment(
        String activityName,
        @Nullable UUID buyingStageId,
        @Nullable ClosingReason notNeeded,
        double priority,
        double coverage,
        @Nullable String need,
        double opportunity,
        @Nullable Double consistency,
        GapEvidence evidence) {

    /** Whether more differs than how many said it: counts alone are kept, but are nobody's news. */
    boolean tellsMoreThan(GapAssessment before) {
        return !equals(new GapAssessment(
                before.activityName,
                before.buyingStageId,
                before.notNeeded,
                before.priority,
                before.coverage,
                before.need,
                before.opportunity,
                before.consistency,
                evidence));
    }
}
