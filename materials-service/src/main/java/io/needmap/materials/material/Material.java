package io.needmap.materials.material;

import static io.needmap.materials.coverage.MaterialState.APPROVED;
import static io.needmap.materials.coverage.MaterialState.ARCHIVED;
import static io.needmap.materials.coverage.MaterialState.AT_RISK;
import static io.needmap.materials.coverage.MaterialState.DRAFT;
import static io.needmap.materials.coverage.MaterialState.IN_REVIEW;
import static io.needmap.materials.coverage.MaterialState.PUBLISHED;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.alignment.CatalogueGrowth;
import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.coverage.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that reps can use with a buyer, from the first draft to the archive. */
record Material(
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
        implements Aggregate {

    static Material create(UUID id, MaterialRequest request, Instant at) {
        var state = request.registersPublished() ? PUBLISHED : DRAFT;
        return described(id, 1, request, state, MatchState.UNREVIEWED, null, at, null, state == PUBLISHED ? at : null);
    }

    /** The material with other properties; its state, its match and what Sales has seen are changed by their own requests. */
    Material change(MaterialRequest request) {
        var changed = load(request);
        if (!MaterialContent.of(changed).equals(MaterialContent.of(this))) {
            MaterialContent.requireChangeable(this);
        }
        return changed;
    }

    /** The same as it is told by the system that it comes from, where its content is under review. */
    Material load(MaterialRequest request) {
        requireState(List.of(DRAFT, IN_REVIEW, APPROVED, PUBLISHED, AT_RISK));
        return saying(request, state);
    }

    /** Taken back from review, to be changed. */
    Material withdraw() {
        requireState(List.of(IN_REVIEW, APPROVED));
        return with(version + 1, DRAFT, matchState, setAsideReason, null, publishedAt);
    }

    Material submit() {
        requireState(List.of(DRAFT));
        return with(version + 1, IN_REVIEW, matchState, setAsideReason, version + 1, publishedAt);
    }

    Material approve() {
        requireState(List.of(IN_REVIEW));
        return in(APPROVED);
    }

    Material publish(LocalDate today, Instant at) {
        requireState(List.of(APPROVED));
        requireUnexpired(expiresOn, today);
        return with(version + 1, PUBLISHED, matchState, setAsideReason, submittedInVersion, at);
    }

    Material archive() {
        requireState(List.of(DRAFT, IN_REVIEW, APPROVED, PUBLISHED, AT_RISK));
        return in(ARCHIVED);
    }

    /** Expired, or a claim fell: what was published is at risk. */
    Material fallAtRisk() {
        requireState(List.of(PUBLISHED));
        return in(AT_RISK);
    }

    /** The claims stand again that had put it at risk. */
    Material recover() {
        requireState(List.of(AT_RISK));
        return in(PUBLISHED);
    }

    /** Somebody checked that it holds, until the given day or the one known. */
    Material verify(LocalDate today, @Nullable LocalDate until) {
        requireState(List.of(APPROVED, PUBLISHED, AT_RISK));
        var expiry = until == null ? expiresOn : until;
        requireUnexpired(expiry, today);
        var verified = MaterialResponse.of(this).toRequest().verified(today, expiry);
        var to = state == AT_RISK ? PUBLISHED : state;
        return saying(verified, to);
    }

    /** The material says what an approved version says, and counts as verified. */
    Material say(MaterialVersion v, LocalDate today) {
        requireState(List.of(PUBLISHED, AT_RISK));
        requireUnexpired(expiresOn, today);
        var said = MaterialResponse.of(this).toRequest().saying(v).verified(today, expiresOn);
        return saying(said, PUBLISHED);
    }

    Material setAside(String reason) {
        requireState(List.of(DRAFT, IN_REVIEW, APPROVED, PUBLISHED, AT_RISK));
        if (matchState == MatchState.MATCHED) {
            throw new ProblemException(
                    MaterialProblem.STILL_MATCHED, "reject its confirmed matches first, or leave it matched");
        }
        return with(version + 1, state, MatchState.SET_ASIDE, reason, submittedInVersion, publishedAt);
    }

    /** The same material after one of its matches was confirmed, or its last one rejected. */
    Material matched(boolean serves) {
        var now = serves ? MatchState.MATCHED : MatchState.UNREVIEWED;
        return now == matchState ? this : with(version + 1, state, now, null, submittedInVersion, publishedAt);
    }

    /** What it adds to the catalogue that alignment counts. */
    CatalogueGrowth inCatalogue() {
        if (!state.isActive()) {
            return CatalogueGrowth.NONE;
        }
        return new CatalogueGrowth(1, matchState == MatchState.MATCHED ? 1 : 0);
    }

    /** Whether nothing but the version differs. */
    boolean saysTheSameAs(Material other) {
        return equals(other.asVersion(version));
    }

    private Material asVersion(long number) {
        return with(number, state, matchState, setAsideReason, submittedInVersion, publishedAt);
    }

    private Material in(MaterialState to) {
        return with(version + 1, to, matchState, setAsideReason, submittedInVersion, publishedAt);
    }

    private Material with(
            long number,
            MaterialState to,
            MatchState match,
            @Nullable String reason,
            @Nullable Long submitted,
            @Nullable Instant published) {
        return new Material(
                id,
                number,
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
                to,
                match,
                reason,
                verifiedOn,
                expiresOn,
                createdAt,
                submitted,
                published);
    }

    private Material saying(MaterialRequest request, MaterialState to) {
        return described(
                id, version + 1, request, to, matchState, setAsideReason, createdAt, submittedInVersion, publishedAt);
    }

    private static Material described(
            UUID id,
            long version,
            MaterialRequest r,
            MaterialState state,
            MatchState match,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Long submittedInVersion,
            @Nullable Instant publishedAt) {
        return new Material(
                id,
                version,
                r.title(),
                r.kind(),
                Objects.requireNonNullElse(r.description(), ""),
                r.origin(),
                r.owner(),
                distinct(r.segments()),
                distinct(r.regionCodes()),
                Objects.requireNonNullElse(r.language(), "en"),
                r.link(),
                r.checksum(),
                r.externalId(),
                distinct(r.claimIds()),
                state,
                match,
                reason,
                r.verifiedOn(),
                r.expiresOn(),
                createdAt,
                submittedInVersion,
                publishedAt);
    }

    private static <T> List<T> distinct(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    private static void requireUnexpired(@Nullable LocalDate expiry, LocalDate today) {
        if (expiry != null && expiry.isBefore(today)) {
            throw ProblemException.field(
                    MaterialProblem.MATERIAL_EXPIRED, "/expiresOn", "say until which day it holds, today or later");
        }
    }

    private void requireState(List<MaterialState> allowed) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the material", state, allowed);
        }
    }
}
