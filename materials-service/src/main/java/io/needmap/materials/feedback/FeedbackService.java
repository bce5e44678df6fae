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
        var last = PageToken.parse(pageToken, 2);
        var filter = new FeedbackFilter(
                material, unassigned, last == null ? null : last.instant(0), last == null ? null : last.uuid(1));
        return Page.of(
                feedback.page(filter, limit),
                limit,
                f -> new Object[] {f.heardAt(), f.statementId()},
                f -> candour.applies() ? f.unattributed() : f);
    }
}
