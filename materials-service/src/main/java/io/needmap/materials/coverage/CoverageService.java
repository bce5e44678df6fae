package io.needmap.materials.coverage;

import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class CoverageService {

    private final CoverageRepository coverages;
    private final CoverageGapRepository gaps;
    private final MaterialFreshness freshness;
    private final io.needmap.kit.consume.Freshness replicas;

    CoverageService(
            CoverageRepository coverages,
            CoverageGapRepository gaps,
            MaterialFreshness freshness,
            io.needmap.kit.consume.Freshness replicas) {
        this.coverages = coverages;
        this.gaps = gaps;
        this.freshness = freshness;
        this.replicas = replicas;
    }

    AnalysisPage<CoverageResponse> list(@Nullable UUID activity, @Nullable String pageToken, int limit) {
        var age = replicas.age();
        var rows = coverages.pageAfter(PageToken.afterId(pageToken), activity, limit);
        return AnalysisPage.of(
                Page.of(rows, limit, r -> new Object[] {r.activityId()}, r -> CoverageResponse.of(r, freshness)), age);
    }

    AnalysisPage<OverServedActivity> overServed(@Nullable String pageToken, int limit) {
        var age = replicas.age();
        var rows = gaps.overServed(PageToken.afterId(pageToken), limit);
        return AnalysisPage.of(Page.of(rows, limit, r -> new Object[] {r.activityId()}, r -> r), age);
    }

    AnalysisPage<AlignmentPart> alignmentParts(AlignmentPart.Breakdown by) {
        var age = replicas.age();
        var parts = gaps.parts(by).stream()
                .map(row -> AlignmentPart.of(row, by == AlignmentPart.Breakdown.SEGMENT))
                .toList();
        return AnalysisPage.of(new Page<>(parts, null), age);
    }
}
