package io.needmap.materials.gap;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gap as everybody sees it, and the data of its events.
 *
 * @param priority 0 to 100, to two decimals (formula 5)
 * @param coverage 0 to 1 (formula 4)
 * @param need NEED, WANT or UNDETERMINED; null before it was assessed
 * @param closedBecause why it is closed; null while it is open, planned or in production
 * @param reason the words of whoever closed it
 * @param filledBy the material that filled it: what a person said, or what adds most to the coverage
 * @param satisfactionWhenClosed of the activity, 0 to 10: what is asked again is compared with it
 * @param decisionId the last decision of a meeting about it
 * @param verification how it was seen since that it is filled
 */
record GapResponse(
        UUID id,
        long version,
        UUID activityId,
        String activityName,
        @Nullable UUID buyingStageId,
        double priority,
        double coverage,
        @Nullable String need,
        double opportunity,
        @Nullable Double consistency,
        GapEvidence evidence,
        GapState state,
        @Nullable String owner,
        @Nullable String quarter,
        @Nullable Integer effort,
        @Nullable ClosingReason closedBecause,
        @Nullable String reason,
        @Nullable UUID filledBy,
        @Nullable Instant closedAt,
        @Nullable Double satisfactionWhenClosed,
        @Nullable GapVerification verification,
        int reopenCount,
        @Nullable ReopeningReason reopenedBecause,
        @Nullable UUID decisionId,
        Instant openedAt)
        implements Versioned {

    static GapResponse of(Gap gap) {
        var now = gap.assessment();
        var plan = gap.plan();
        var closing = gap.closing();
        return new GapResponse(
                gap.id(),
                gap.version(),
                gap.activityId(),
                now.activityName(),
                now.buyingStageId(),
                now.priority(),
                now.coverage(),
                now.need(),
                now.opportunity(),
                now.consistency(),
                now.evidence(),
                gap.state(),
                plan == null ? null : plan.owner(),
                plan == null ? null : plan.quarter(),
                plan == null ? null : plan.effort(),
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.text(),
                closing == null ? null : closing.materialId(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.satisfaction(),
                closing == null ? null : closing.verification(),
                gap.reopenCount(),
                gap.reopenedBecause(),
                gap.decisionId(),
                gap.openedAt());
    }
}
