package io.needmap.leads.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that should be decided on.
 *
 * @param state of the criterion now
 * @param rejections leads that Sales gave back for want of it, in the window
 * @param lastRejectedAt null when nobody did
 * @param askedByReps reps whose statements are linked to it; null when it is suppressed
 * @param suppressed whether few reps are kept from a SALES_MANAGER
 * @param windowDays how far back rejections count
 * @param fewestRejections from how many on it is proposed
 * @param fewestReps from how many reps on a draft is proposed
 */
public record CriterionProposalResponse(
        UUID criterionId,
        String criterionCode,
        String question,
        String state,
        ProposalKind proposal,
        long rejections,
        @Nullable Instant lastRejectedAt,
        @Nullable Long askedByReps,
        boolean suppressed,
        long windowDays,
        int fewestRejections,
        int fewestReps) {

    /** The same without how few reps asked for it. */
    CriterionProposalResponse withheld() {
        return new CriterionProposalResponse(
                criterionId,
                criterionCode,
                question,
                state,
                proposal,
                rejections,
                lastRejectedAt,
                null,
                true,
                windowDays,
                fewestRejections,
                fewestReps);
    }
}
