package io.needmap.interview.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the event of a review.
 *
 * @param versionId the new version that was reviewed; null when it was the material's first content
 */
record DraftReview(UUID id, UUID materialId, @Nullable UUID versionId, UUID repId) {

    boolean isComplete() {
        return id != null && materialId != null && repId != null;
    }

    /** What the rep saw. */
    UUID draftId() {
        return versionId == null ? materialId : versionId;
    }
}
