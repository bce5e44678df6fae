package io.needmap.materials.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the requester was told.
 *
 * @param materialId what there is already
 * @param gapId the gap as which it was accepted
 * @param need what the activity was known to be when it was answered; null when it was linked to none
 */
record RequestAnswer(
        AnswerKind kind,
        String text,
        @Nullable UUID materialId,
        @Nullable UUID gapId,
        @Nullable RequestNeed need,
        String answeredBy,
        Instant answeredAt) {}
