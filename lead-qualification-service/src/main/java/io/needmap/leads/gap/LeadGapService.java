package io.needmap.leads.gap;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class LeadGapService {

    private final TallyRepository tallies;
    private final Freshness freshness;

    LeadGapService(TallyRepository tallies, Freshness freshness) {
        this.tallies = tallies;
        this.freshness = freshness;
    }

    AnalysisPage<LeadGapResponse> list(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 2);
        var rows =
                tallies.pageAfter(token == null ? null : token.whole(0), token == null ? null : token.uuid(1), limit);
        var page = Page.of(rows, limit, g -> new Object[] {g.missing(), g.criterionId()}, g -> g);
        return AnalysisPage.of(page, freshness.age());
    }
}
