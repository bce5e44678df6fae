package io.needmap.leads.power;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Sales says that a question is worth, and what its answers told. It is an association, not a cause.
 *
 * @param state drafts and retired questions are measured, too: not asked, but perhaps telling
 * @param label INSUFFICIENT while there are too few outcomes to tell
 * @param checkLeakage whether the answer tells so much that it may be known only because the outcome is
 * @param contradicted whether the desired answers speak against a win; the question then weighs nothing
 * @param weight null of a question that is not active
 */
public record CriterionPowerResponse(
        UUID criterionId,
        String criterionCode,
        String question,
        String state,
        double declaredWeight,
        PowerLabel label,
        boolean checkLeakage,
        boolean contradicted,
        long won,
        long lost,
        double informationValue,
        double adjustedInformationValue,
        List<ValuePower> values,
        @Nullable Weights weight,
        PowerThresholds thresholds) {

    /** What led to the label. */
    public record PowerThresholds(
            int fewestOutcomes, double telling, double strong, double suspicious, double z, double declaredCounts) {

        static PowerThresholds of(PowerSettings settings) {
            return new PowerThresholds(
                    settings.fewestOutcomes(),
                    settings.telling(),
                    settings.strong(),
                    settings.suspicious(),
                    settings.z(),
                    settings.declaredCounts());
        }
    }
}
