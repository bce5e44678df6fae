package io.needmap.interview.next;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Puts reps in order when it is asked for. */
@ApplicationScoped
@Transactional
class NextInterviewService {

    private final NextInterviewRepository interviews;
    private final Freshness freshness;

    NextInterviewService(NextInterviewRepository interviews, Freshness freshness) {
        this.interviews = interviews;
        this.freshness = freshness;
    }

    AnalysisPage<NextInterviewResponse> list(@Nullable String regionCode, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var last = after == null ? null : new NextInterviewRepository.Last(after.whole(0), after.uuid(1));
        var questions = interviews.questions();
        var page = Page.of(
                interviews.rows(regionCode, last, limit),
                limit,
                row -> new Object[] {row.needs(), row.repId()},
                row -> NextInterviewResponse.of(row, questions));
        return AnalysisPage.of(page, freshness.age());
    }
}
