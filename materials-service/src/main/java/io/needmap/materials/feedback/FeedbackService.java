package io.needmap.materials.feedback;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class FeedbackService {

    private final FeedbackRepository feedback;
    private final Candour candour;

    FeedbackService(FeedbackRepository feedback, Candour candour) {
        this.feedback = feedback;
        this.candour = candour;
    }

    Page<FeedbackResponse> of(UUID material, @Nullable String pageToken, int limit) {
        if (!feedback.isMaterial(material)) {
            throw ProblemException.notFound("material", material);
        }
        return list(material, false, pageToken, limit);
    }

    Page<FeedbackResponse> list(@Nullable UUID material, boolean unassigned, @Nullable String pageToken, int limit) {
        return candour.applies()
                ? unattributed(material, unassigned, pageToken, limit)
                : attributed(material, unassigned, pageToken, limit);
    }

    private Page<FeedbackResponse> attributed(
            @Nullable UUID material, boolean unassigned, @Nullable String pageToken, int limit) {
        var last = PageToken.parse(pageToken, 2);
        var filter = new FeedbackFilter(
                material, unassigned, true, last == null ? null : last.instant(0), last == null ? null : last.uuid(1));
        return Page.of(feedback.page(filter, limit), limit, f -> new Object[] {f.heardAt(), f.statementId()}, f -> f);
    }

    /** When the interview was, tells with whom it was: neither the list nor a place in it does. */
    private Page<FeedbackResponse> unattributed(
            @Nullable UUID material, boolean unassigned, @Nullable String pageToken, int limit) {
        var filter = new FeedbackFilter(material, unassigned, false, null, PageToken.afterId(pageToken));
        return Page.of(
                feedback.page(filter, limit),
                limit,
                f -> new Object[] {f.statementId()},
                FeedbackResponse::unattributed);
    }
}
