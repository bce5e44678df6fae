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
 * @param askedByReps reps whose statements are linked to it
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
        long askedByReps,
        long windowDays,
        int fewestRejections,
        int fewestReps) {}
