package io.needmap.materials.material;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ReviewAskService {

    private final ReviewAskRepository asks;
    private final MaterialRepository materials;
    private final VersionRepository versions;
    private final ReferenceRepository reference;
    private final ReviewSettings settings;
    private final Candour candour;
    private final Cause cause;
    private final Clock clock;

    ReviewAskService(
            ReviewAskRepository asks,
            MaterialRepository materials,
            VersionRepository versions,
            ReferenceRepository reference,
            ReviewSettings settings,
            Candour candour,
            Cause cause,
            Clock clock) {
        this.asks = asks;
        this.materials = materials;
        this.versions = versions;
        this.reference = reference;
        this.settings = settings;
        this.candour = candour;
        this.cause = cause;
        this.clock = clock;
    }

    Page<ReviewAskResponse> ask(UUID materialId, ReviewAskRequest request) {
        var material = materials.getForChange(materialId);
        var version = request.versionId();
        if (version != null) {
            versions.find(materialId, version)
                    .orElseThrow(() -> ProblemException.notFound("version", version))
                    .requireReviewable();
        } else if (material.state() != MaterialState.IN_REVIEW) {
            throw ProblemException.state("the material", material.state(), List.of(MaterialState.IN_REVIEW));
        }
        var now = clock.instant();
        asks.ask(
                materialId,
                version,
                regions(request.repIds()),
                now,
                cause.actor(),
                now.plus(Duration.ofDays(settings.remindAfterDays())));
        return list(materialId, null, Page.MAX_LIMIT);
    }

    private Map<UUID, String> regions(List<UUID> reps) {
        var regions = new LinkedHashMap<UUID, String>();
        for (int i = 0; i < reps.size(); i++) {
            String pointer = "/repIds/" + i;
            regions.put(
                    reps.get(i),
                    reference
                            .regionOfRep(reps.get(i))
                            .orElseThrow(() -> ProblemException.field(
                                    MaterialProblem.UNKNOWN_REP, pointer, "send the id of a rep who is active")));
        }
        return regions;
    }

    Page<ReviewAskResponse> list(UUID material, @Nullable String pageToken, int limit) {
        if (materials.find(material).isEmpty()) {
            throw ProblemException.notFound("material", material);
        }
        var rows = asks.page(material, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, r -> new Object[] {r.id()}, this::shown);
    }

    Page<ReviewAskResponse> due(@Nullable String pageToken, int limit) {
        var rows = asks.due(clock.instant(), PageToken.parse(pageToken, 2), limit);
        return Page.of(rows, limit, r -> new Object[] {r.remindAt(), r.id()}, this::shown);
    }

    private ReviewAskResponse shown(ReviewAskResponse one) {
        return candour.applies() ? one.unattributed() : one;
    }
}
