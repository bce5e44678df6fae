package io.needmap.materials.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep's word on a draft.
 *
 * @param materialVersion what the rep saw
 * @param versionId the new version that it is about; null for the first content of the material
 * @param repId who; not shown to sales managers, like the region
 */
record ReviewResponse(
        UUID id,
        UUID materialId,
        long materialVersion,
        @Nullable UUID versionId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        ReviewVerdict verdict,
        @Nullable String comment,
        Instant reviewedAt) {

    static ReviewResponse of(Review r) {
        return new ReviewResponse(
                r.id(),
                r.materialId(),
                r.materialVersion(),
                r.versionId(),
                r.repId(),
                r.regionCode(),
                r.verdict(),
                r.comment(),
                r.reviewedAt());
    }

    ReviewResponse unattributed() {
        return new ReviewResponse(id, materialId, materialVersion, versionId, null, null, verdict, comment, reviewedAt);
    }
}
