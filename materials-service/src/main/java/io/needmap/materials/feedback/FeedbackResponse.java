package io.needmap.materials.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rep said of material.
 *
 * @param statementId the statement in which it was heard
 * @param materialId what it is about; null when the rep named none that is in the catalogue
 * @param manner VOLUNTEERED, PROBED, OBSERVED or SECOND_HAND
 * @param repId who; not shown to sales managers, like the region, the interview and when it was, which lead to who it was
 */
record FeedbackResponse(
        UUID statementId,
        @Nullable UUID materialId,
        String quote,
        @Nullable String manner,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID interviewId,
        @Nullable Instant heardAt) {

    FeedbackResponse unattributed() {
        return new FeedbackResponse(statementId, materialId, quote, manner, null, null, null, null);
    }
}
