package io.needmap.materials.material;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ReviewService {

    private final ReviewRepository reviews;
    private final MaterialRepository materials;
    private final VersionRepository versions;
    private final ReviewAskRepository asks;
    private final ReviewQuorum quorum;
    private final ReferenceRepository reference;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final Cause cause;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            MaterialRepository materials,
            VersionRepository versions,
            ReviewAskRepository asks,
            ReviewQuorum quorum,
            ReferenceRepository reference,
            Creations creations,
            Journal journal,
            History history,
            Cause cause,
            Clock clock) {
        this.reviews = reviews;
        this.materials = materials;
        this.versions = versions;
        this.asks = asks;
        this.quorum = quorum;
        this.reference = reference;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.cause = cause;
        this.clock = clock;
    }

    Creation<ReviewResponse> create(UUID material, ReviewRequest request, @Nullable String key) {
        return creations.once(
                "materials/%s/reviews".formatted(material),
                key,
                request.id(),
                request,
                id -> reviews.find(id)
                        .filter(r -> r.materialId().equals(material))
                        .map(ReviewResponse::of),
                id -> add(id, material, request));
    }

    private ReviewResponse add(UUID id, UUID materialId, ReviewRequest request) {
        var material = materials.getForChange(materialId);
        var version = request.versionId();
        if (version != null) {
            versions.find(materialId, version)
                    .orElseThrow(() -> ProblemException.field(
                            MaterialProblem.UNKNOWN_VERSION, "/versionId", "send the id of a version of the material"))
                    .requireReviewable();
        } else if (material.state() != MaterialState.IN_REVIEW) {
            throw ProblemException.state("the material", material.state(), List.of(MaterialState.IN_REVIEW));
        }
        String region = reference
                .regionOfRep(request.repId())
                .orElseThrow(() -> ProblemException.field(
                        MaterialProblem.UNKNOWN_REP, "/repId", "send the id of a rep who is active"));
        var review = new Review(
                id,
                1,
                materialId,
                material.version(),
                version,
                request.repId(),
                region,
                request.verdict(),
                request.comment(),
                clock.instant(),
                cause.actor());
        reviews.insert(review);
        asks.reviewed(materialId, version, request.repId(), review.reviewedAt());
        var response = ReviewResponse.of(review);
        journal.record(Change.created(VersionEvents.REVIEWED, id, response));
        return response;
    }

    ReviewStanding standing(UUID material, @Nullable UUID version) {
        requireMaterial(material);
        if (version != null && versions.find(material, version).isEmpty()) {
            throw ProblemException.notFound("version", version);
        }
        return quorum.standing(material, version);
    }

    Page<HistoryEntry> history(UUID material, UUID id, @Nullable String pageToken, int limit) {
        get(material, id);
        return history.of(id, pageToken, limit);
    }

    ReviewResponse get(UUID material, UUID id) {
        return reviews.find(id)
                .filter(r -> r.materialId().equals(material))
                .map(ReviewResponse::of)
                .orElseThrow(() -> ProblemException.notFound("review", id));
    }

    Page<ReviewResponse> list(UUID material, @Nullable String pageToken, int limit) {
        requireMaterial(material);
        var rows = reviews.page(material, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, r -> new Object[] {r.id()}, ReviewResponse::of);
    }

    private void requireMaterial(UUID material) {
        if (materials.find(material).isEmpty()) {
            throw ProblemException.notFound("material", material);
        }
    }
}
