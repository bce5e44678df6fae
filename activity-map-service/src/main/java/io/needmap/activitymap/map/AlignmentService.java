package io.needmap.activitymap.map;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class AlignmentService {

    private final AlignmentRepository alignments;
    private final Freshness freshness;

    AlignmentService(AlignmentRepository alignments, Freshness freshness) {
        this.alignments = alignments;
        this.freshness = freshness;
    }

    AnalysisPage<AlignmentPastResponse> list(@Nullable String pageToken, int limit) {
        var rows = alignments.page(PageToken.parse(pageToken, 1), limit);
        return AnalysisPage.of(Page.of(rows, limit, a -> new Object[] {a.sequence()}, a -> a), freshness.age());
    }
}
