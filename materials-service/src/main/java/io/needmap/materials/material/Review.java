package io.needmap.materials.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rep's word on a draft; it is never changed, only followed by another one, and loses its words when the rep is erased. */
record Review(
        UUID id,
        long version,
        UUID materialId,
        long materialVersion,
        @Nullable UUID versionId,
        UUID repId,
        String regionCode,
        ReviewVerdict verdict,
        @Nullable String comment,
        Instant reviewedAt,
        String recordedBy) {}
