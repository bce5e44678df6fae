package io.needmap.materials.candidate;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class CandidateService {

    private final CandidateRepository candidates;
    private final Candour candour;
    private final Freshness replicas;

    CandidateService(CandidateRepository candidates, Candour candour, Freshness replicas) {
        this.candidates = candidates;
        this.candour = candour;
        this.replicas = replicas;
    }

    AnalysisPage<CandidateResponse> list(@Nullable String pageToken, int limit) {
        var age = replicas.age();
        var last = PageToken.parse(pageToken, 2);
        var rows = candidates.page(
                candour.applies() ? Candour.FEWEST_REPS : 1,
                last == null ? null : last.whole(0),
                last == null ? null : last.uuid(1),
                limit);
        return AnalysisPage.of(Page.of(rows, limit, c -> new Object[] {c.mentions(), c.themeId()}, c -> c), age);
    }
}
