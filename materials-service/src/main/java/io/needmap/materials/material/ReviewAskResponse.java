package io.needmap.materials.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep who was asked for a review.
 *
 * @param repId who; not shown to sales managers, like the region
 * @param remindAt when to ask again
 * @param reviewedAt when the rep answered; null while not
 */
record ReviewAskResponse(
        UUID id,
        UUID materialId,
        @Nullable UUID versionId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        Instant askedAt,
        String askedBy,
        Instant remindAt,
        @Nullable Instant reviewedAt) {

    ReviewAskResponse unattributed() {
        return new ReviewAskResponse(id, materialId, versionId, null, null, askedAt, askedBy, remindAt, reviewedAt);
    }
}
