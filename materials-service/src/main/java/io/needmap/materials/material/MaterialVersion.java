package io.needmap.materials.material;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a material says. The content of a version never changes: what is wrong with it is put right by the next one. */
record MaterialVersion(
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
        implements Aggregate {

    /** The same as its first version, for one that was superseded before anybody heard of it. */
    MaterialVersion asVersion(long first) {
        return new MaterialVersion(
                id,
                first,
                materialId,
                number,
                title,
                description,
                link,
                checksum,
                note,
                state,
                createdAt,
                createdBy,
                publishedAt);
    }

    MaterialVersion submit() {
        return from(List.of(VersionState.DRAFT), VersionState.IN_REVIEW);
    }

    MaterialVersion approve() {
        return from(List.of(VersionState.IN_REVIEW), VersionState.APPROVED);
    }

    MaterialVersion publish(Instant at) {
        return from(List.of(VersionState.APPROVED), VersionState.CURRENT, at);
    }

    MaterialVersion supersede() {
        return from(List.of(VersionState.CURRENT), VersionState.SUPERSEDED);
    }

    MaterialVersion withdraw() {
        return from(List.of(VersionState.DRAFT, VersionState.IN_REVIEW, VersionState.APPROVED), VersionState.WITHDRAWN);
    }

    void requireReviewable() {
        from(List.of(VersionState.IN_REVIEW), VersionState.IN_REVIEW);
    }

    private MaterialVersion from(List<VersionState> allowed, VersionState to) {
        return from(allowed, to, publishedAt);
    }

    private MaterialVersion from(List<VersionState> allowed, VersionState to, @Nullable Instant published) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the version", state, allowed);
        }
        return new MaterialVersion(
                id,
                version + 1,
                materialId,
                number,
                title,
                description,
                link,
                checksum,
                note,
                to,
                createdAt,
                createdBy,
                published);
    }
}
