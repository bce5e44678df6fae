package io.needmap.leads.proposal;

import io.needmap.kit.interval.Wilson;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much a criterion would weigh by the number of reps who asked for it.
 *
 * @param askedByReps x, reps whose statements are linked to it; null, as what follows from it, when it is suppressed
 * @param heardReps N, reps of whom any information need was heard
 * @param regions regions of those who asked
 * @param suggestedWeight 5·WilsonLower(x, N), to the next half
 * @param suppressed whether few reps are kept from a SALES_MANAGER
 */
record WeightSuggestionResponse(
        UUID criterionId,
        String criterionCode,
        String question,
        String state,
        @Schema(description = "0 to 5, as it was declared") double declaredWeight,
        @Nullable Long askedByReps,
        @Nullable Long heardReps,
        @Nullable Long regions,

        @Schema(description = "0 to 5, in halves: 5·WilsonLower(askedByReps, heardReps)") @Nullable
        Double suggestedWeight,

        boolean suppressed) {

    private static final double HIGHEST = 5;

    static WeightSuggestionResponse of(WeightSuggestionRepository.Asked asked) {
        double share = asked.heardReps() == 0
                ? 0
                : Wilson.of(asked.reps(), asked.heardReps()).lower();
        double weight = Math.round(2 * HIGHEST * share) / 2.0;
        return new WeightSuggestionResponse(
                asked.criterionId(),
                asked.criterionCode(),
                asked.question(),
                asked.state(),
                asked.declaredWeight(),
                asked.reps(),
                asked.heardReps(),
                asked.regions(),
                weight,
                false);
    }

    /** Without how few reps asked, or were heard at all. */
    static WeightSuggestionResponse withheld(WeightSuggestionRepository.Asked asked, boolean fewHeard) {
        return new WeightSuggestionResponse(
                asked.criterionId(),
                asked.criterionCode(),
                asked.question(),
                asked.state(),
                asked.declaredWeight(),
                null,
                fewHeard ? null : asked.heardReps(),
                null,
                null,
                true);
    }
}
