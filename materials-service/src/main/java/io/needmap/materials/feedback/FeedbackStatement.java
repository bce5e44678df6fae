package io.needmap.materials.feedback;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a MATERIAL_FEEDBACK.
 *
 * @param materialId what it is about; null when the rep named none that is in the catalogue
 */
record FeedbackStatement(
        String kind,
        @Nullable UUID materialId,
        @Nullable UUID interviewId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable String manner,
        @Nullable String quote,
        @Nullable Instant conductedAt) {

    /** What is left of one that was erased. */
    static final FeedbackStatement NOTHING = new FeedbackStatement("ERASED", null, null, null, null, null, null, null);

    FeedbackStatement {
        Objects.requireNonNull(kind, "kind");
    }
}
