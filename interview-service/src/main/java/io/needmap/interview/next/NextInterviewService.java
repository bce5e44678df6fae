package io.needmap.interview.next;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts reps in order when it is asked for. */
@ApplicationScoped
@Transactional
class NextInterviewService {

    private static final Duration OLDEST_NEWS = Duration.ofDays(180);

    private final NextInterviewRepository interviews;
    private final Freshness freshness;
    private final Clock clock;

    NextInterviewService(NextInterviewRepository interviews, Freshness freshness, Clock clock) {
        this.interviews = interviews;
        this.freshness = freshness;
        this.clock = clock;
    }

    AnalysisPage<NextInterviewResponse> list(@Nullable String regionCode, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var last = after == null ? null : new NextInterviewRepository.Last(after.whole(0), after.uuid(1));
        var questions = interviews.questions();
        var page = Page.of(
                interviews.rows(regionCode, clock.instant().minus(OLDEST_NEWS), last, limit),
                limit,
                row -> new Object[] {row.needs(), row.repId()},
                row -> NextInterviewResponse.of(row, questions));
        return AnalysisPage.of(page, freshness.age());
    }
}
