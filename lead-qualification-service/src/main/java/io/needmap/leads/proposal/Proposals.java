package io.needmap.leads.proposal;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Criteria that should be decided on. */
@ApplicationScoped
@Transactional
public class Proposals {

    private final ProposalRepository proposals;
    private final Freshness freshness;

    Proposals(ProposalRepository proposals, Freshness freshness) {
        this.proposals = proposals;
        this.freshness = freshness;
    }

    /** All of them: there are never more than criteria. */
    public List<CriterionProposalResponse> all() {
        return proposals.proposals();
    }

    AnalysisPage<CriterionProposalResponse> list(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 1);
        long shown = token == null ? 0 : token.whole(0);
        if (shown < 0) {
            throw new ProblemException(CommonProblem.MALFORMED_PAGE_TOKEN, "send the nextPageToken of the page before");
        }
        var rows = all().stream().skip(shown).limit(limit + 1L).toList();
        return AnalysisPage.of(Page.of(rows, limit, p -> new Object[] {shown + limit}, p -> p), freshness.age());
    }
}
