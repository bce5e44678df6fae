package io.needmap.materials.engagement;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class EngagementService {

    private final EngagementRepository engagements;
    private final OutcomeRepository outcomes;
    private final Freshness replicas;
    private final Candour candour;
    private final Clock clock;

    EngagementService(
            EngagementRepository engagements,
            OutcomeRepository outcomes,
            Freshness replicas,
            Candour candour,
            Clock clock) {
        this.engagements = engagements;
        this.outcomes = outcomes;
        this.replicas = replicas;
        this.candour = candour;
        this.clock = clock;
    }

    EngagementBatchResponse take(EngagementBatchRequest request) {
        var all = request.engagements();
        var known = engagements.known(all.stream()
                .map(EngagementRequest::materialId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var latest = clock.instant().plus(Duration.ofDays(1));
        var taken = new ArrayList<EngagementRequest>();
        var refusals = new ArrayList<EngagementBatchResponse.Refusal>();
        for (int i = 0; i < all.size(); i++) {
            var refusal = refusal(i, all.get(i), known, latest);
            if (refusal == null) {
                taken.add(all.get(i));
            } else {
                refusals.add(refusal);
            }
        }
        int added = taken.isEmpty() ? 0 : engagements.add(taken);
        return new EngagementBatchResponse(all.size(), added, taken.size() - added, refusals.size(), refusals);
    }

    private static EngagementBatchResponse.@Nullable Refusal refusal(
            int index, EngagementRequest one, Set<UUID> known, Instant latest) {
        boolean search = one.kind() == EngagementKind.SEARCHED_NOT_FOUND;
        if (search != (one.query() != null && !one.query().isBlank()) || search == (one.materialId() != null)) {
            return refuse(index, one, "RULE_BROKEN", "a search has a query, everything else a materialId");
        }
        if (one.materialId() != null && !known.contains(one.materialId())) {
            return refuse(index, one, "UNKNOWN_MATERIAL", "add the material first");
        }
        return one.at().isAfter(latest) || one.at().isBefore(Instant.EPOCH)
                ? refuse(index, one, "RULE_BROKEN", "at lies in the future, or before 1970")
                : null;
    }

    private static EngagementBatchResponse.Refusal refuse(
            int index, EngagementRequest one, String code, String message) {
        return new EngagementBatchResponse.Refusal(index, one.externalId(), code, message);
    }

    Page<MaterialEngagement> materials(boolean unused, @Nullable UUID material, @Nullable String pageToken, int limit) {
        var rows = engagements.materials(unused, material, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, m -> new Object[] {m.materialId()}, this::shown);
    }

    private MaterialEngagement shown(MaterialEngagement m) {
        return m.reps() != null && candour.suppresses(m.reps()) ? m.withoutReps() : m;
    }

    Page<ActivityEngagement> activities(@Nullable String pageToken, int limit) {
        int leastReps = candour.applies() ? Candour.FEWEST_REPS : 1;
        var rows = engagements.activities(leastReps, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, a -> new Object[] {a.activityId()}, a -> a);
    }

    Page<RepEngagement> reps(@Nullable String pageToken, int limit) {
        var rows = engagements.reps(PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, r -> new Object[] {r.repId()}, r -> r);
    }

    AnalysisPage<MaterialOutcome> outcomes(@Nullable UUID material, @Nullable String pageToken, int limit) {
        var age = replicas.age();
        var rows = outcomes.page(material, PageToken.afterId(pageToken), limit);
        return AnalysisPage.of(Page.of(rows, limit, o -> new Object[] {o.materialId()}, MaterialOutcome::of), age);
    }
}
