package io.needmap.materials.material;

import io.needmap.kit.aggregate.Versioned;
import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.coverage.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material as everybody sees it, and the data of its events.
 *
 * @param regionCodes where it is meant to be used; none for everywhere
 * @param claimIds what it says about ourselves
 * @param matchState whether it serves an activity, was set aside, or nobody has looked yet
 * @param submittedInVersion the version in which it was last submitted to Sales: a review of an earlier one counts no longer;
 *     null where it never was, or was taken back since
 * @param publishedAt when its first content was published; null until then
 */
record MaterialResponse(
        UUID id,
        long version,
        String title,
        MaterialKind kind,
        String description,
        Origin origin,
        @Nullable String owner,
        List<String> segments,
        List<String> regionCodes,
        String language,
        @Nullable String link,
        @Nullable String checksum,
        @Nullable String externalId,
        List<UUID> claimIds,
        MaterialState state,
        MatchState matchState,
        @Nullable String setAsideReason,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate expiresOn,
        Instant createdAt,
        @Nullable Long submittedInVersion,
        @Nullable Instant publishedAt)
        implements Versioned {

    static MaterialResponse of(Material m) {
        return new MaterialResponse(
                m.id(),
                m.version(),
                m.title(),
                m.kind(),
                m.description(),
                m.origin(),
                m.owner(),
                m.segments(),
                m.regionCodes(),
                m.language(),
                m.link(),
                m.checksum(),
                m.externalId(),
                m.claimIds(),
                m.state(),
                m.matchState(),
                m.setAsideReason(),
                m.verifiedOn(),
                m.expiresOn(),
                m.createdAt(),
                m.submittedInVersion(),
                m.publishedAt());
    }

    /** What a patch is applied to: everything that a request may change. */
    MaterialRequest toRequest() {
        return new MaterialRequest(
                null,
                title,
                kind,
                description,
                origin,
                owner,
                segments,
                regionCodes,
                language,
                link,
                checksum,
                externalId,
                claimIds,
                verifiedOn,
                expiresOn,
                null);
    }
}
