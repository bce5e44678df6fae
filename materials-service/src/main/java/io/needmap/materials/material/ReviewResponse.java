package io.needmap.materials.material;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep's word on a draft.
 *
 * @param version 1: it is never changed, only followed by another one; 2 once the words of an erased rep are gone
 * @param materialVersion what the rep saw
 * @param versionId the new version that it is about; null for the first content of the material
 * @param repId who; not shown to sales managers, like the region
 */
record ReviewResponse(
        UUID id,
        long version,
        UUID materialId,
        long materialVersion,
        @Nullable UUID versionId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        ReviewVerdict verdict,
        @Nullable String comment,
        Instant reviewedAt)
        implements Versioned {

    static ReviewResponse of(Review r) {
        return new ReviewResponse(
                r.id(),
                r.version(),
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
        return new ReviewResponse(
                id, version, materialId, materialVersion, versionId, null, null, verdict, comment, reviewedAt);
    }
}
