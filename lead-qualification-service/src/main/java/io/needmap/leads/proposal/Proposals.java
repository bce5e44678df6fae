package io.needmap.leads.proposal;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.proposal.ProposalRepository.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Criteria that should be decided on. */
@ApplicationScoped
@Transactional
public class Proposals {

    private final ProposalRepository proposals;
    private final Candour candour;
    private final Freshness freshness;

    Proposals(ProposalRepository proposals, Candour candour, Freshness freshness) {
        this.proposals = proposals;
        this.candour = candour;
        this.freshness = freshness;
    }

    /** All of them: there are never more than criteria. */
    public List<CriterionProposalResponse> all() {
        return proposals.pageAfter(null, Integer.MAX_VALUE - 1);
    }

    private CriterionProposalResponse candid(CriterionProposalResponse proposal) {
        Long reps = proposal.askedByReps();
        return reps != null && candour.suppresses(reps.intValue()) ? proposal.withheld() : proposal;
    }

    AnalysisPage<CriterionProposalResponse> list(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 2);
        var after = token == null ? null : new Place(token.whole(0), token.text(1));
        var rows = proposals.pageAfter(after, limit);
        var page = Page.of(rows, limit, p -> new Object[] {p.rejections(), p.criterionCode()}, this::candid);
        return AnalysisPage.of(page, freshness.age());
    }
}
