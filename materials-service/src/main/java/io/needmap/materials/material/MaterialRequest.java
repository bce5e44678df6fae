package io.needmap.materials.material;

import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.Origin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a material is.
 *
 * @param id chosen by the client, or none
 * @param regionCodes where it is meant to be used; none for everywhere
 * @param language a BCP 47 tag; {@code en} when none is given
 * @param link an absolute http or https address
 * @param checksum of the file behind the link
 * @param externalId its id in the system that it comes from; unique
 * @param claimIds what it says about ourselves: it is published only when all of them are substantiated
 * @param verifiedOn when somebody last checked that it still holds; not in the future
 * @param expiresOn the last day on which it holds
 * @param state DRAFT, or PUBLISHED for what is already in use; none for DRAFT
 */
record MaterialRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 300) String title,
        @NotNull MaterialKind kind,
        @Size(max = 10_000) @Nullable String description,
        @NotNull Origin origin,
        @Size(max = 200) @Nullable String owner,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> segments,
        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 20) String> regionCodes,

        @Pattern(
                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                message = "a BCP 47 language tag such as en or pt-BR")
        @Nullable
        String language,

        @Size(max = 2000)
        @Pattern(regexp = "https?://[^\\s/?#]+\\S*", message = "an absolute http or https address")
        @Nullable
        String link,

        @Size(max = 200) @Nullable String checksum,
        @Size(min = 1, max = 200) @Nullable String externalId,
        @Size(max = 50) @Nullable List<@NotNull UUID> claimIds,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate expiresOn,
        @Nullable RegistrationState state) {

    /** Whether the material is already in use, so that no review comes before. */
    @Schema(hidden = true)
    boolean registersPublished() {
        return state == RegistrationState.PUBLISHED;
    }

    /** The same with the content of a version. */
    MaterialRequest saying(MaterialVersion v) {
        return new MaterialRequest(
                id,
                v.title(),
                kind,
                v.description(),
                origin,
                owner,
                segments,
                regionCodes,
                language,
                v.link(),
                v.checksum(),
                externalId,
                claimIds,
                verifiedOn,
                expiresOn,
                state);
    }

    /** The same, verified on the day. */
    MaterialRequest verified(LocalDate on, @Nullable LocalDate until) {
        return new MaterialRequest(
                id,
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
                on,
                until,
                state);
    }

    /** The same, where what it leaves out is as it is known; but the checksum of one file is not that of another. */
    MaterialRequest onTopOf(MaterialRequest known) {
        boolean sameFile = link == null || link.equals(known.link);
        return new MaterialRequest(
                id,
                title,
                kind,
                given(description, known.description),
                origin,
                given(owner, known.owner),
                given(segments, known.segments),
                given(regionCodes, known.regionCodes),
                given(language, known.language),
                given(link, known.link),
                sameFile ? given(checksum, known.checksum) : checksum,
                externalId,
                given(claimIds, known.claimIds),
                given(verifiedOn, known.verifiedOn),
                given(expiresOn, known.expiresOn),
                state);
    }

    private static <T> @Nullable T given(@Nullable T told, @Nullable T known) {
        return told == null ? known : told;
    }

    /** The states in which a material begins. */
    enum RegistrationState {
        DRAFT,
        /** Already in use, so that no review comes before. */
        PUBLISHED
    }
}
