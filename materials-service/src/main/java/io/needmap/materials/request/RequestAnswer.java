package io.needmap.materials.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the requester was told.
 *
 * @param materialId what there is already
 * @param gapId the gap as which it was accepted
 * @param decisionId the decision of a meeting that answered it
 * @param need what the activity was known to be when it was answered; null when it was linked to none
 */
record RequestAnswer(
        AnswerKind kind,
        String text,
        @Nullable UUID materialId,
        @Nullable UUID gapId,
        @Nullable RequestNeed need,
        @Nullable UUID decisionId,
        String answeredBy,
        Instant answeredAt) {

    private static final String ERASED = "Erased";

    /** That it was answered, and how; what is said to a wish tells the wish. */
    RequestAnswer withoutWords() {
        return new RequestAnswer(kind, ERASED, materialId, gapId, need, decisionId, answeredBy, answeredAt);
    }
}
