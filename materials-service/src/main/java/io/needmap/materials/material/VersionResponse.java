package io.needmap.materials.material;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a material.
 *
 * @param number 1 for what it said first
 * @param publishedAt since when, or from when on, the material said so; null until then
 */
record VersionResponse(
        UUID id,
        long version,
        UUID materialId,
        int number,
        String title,
        String description,
        @Nullable String link,
        @Nullable String checksum,
        @Nullable String note,
        VersionState state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant publishedAt)
        implements Versioned {

    static VersionResponse of(MaterialVersion v) {
        return new VersionResponse(
                v.id(),
                v.version(),
                v.materialId(),
                v.number(),
                v.title(),
                v.description(),
                v.link(),
                v.checksum(),
                v.note(),
                v.state(),
                v.createdAt(),
                v.createdBy(),
                v.publishedAt());
    }
}
