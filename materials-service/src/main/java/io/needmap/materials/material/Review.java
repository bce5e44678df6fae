package io.needmap.materials.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rep's word on a draft; it is never changed, only followed by another one. */
record Review(
        UUID id,
        UUID materialId,
        long materialVersion,
        @Nullable UUID versionId,
        UUID repId,
        String regionCode,
        ReviewVerdict verdict,
        @Nullable String comment,
        Instant reviewedAt,
        String recordedBy) {}
