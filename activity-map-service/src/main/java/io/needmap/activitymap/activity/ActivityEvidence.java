package io.needmap.activitymap.activity;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words behind an activity. */
@ApplicationScoped
@Transactional
class ActivityEvidence {

    private final ActivityRepository activities;
    private final ActivityEvidenceRepository evidence;
    private final OpenObjectionRepository objections;
    private final Candour candour;

    ActivityEvidence(
            ActivityRepository activities,
            ActivityEvidenceRepository evidence,
            OpenObjectionRepository objections,
            Candour candour) {
        this.activities = activities;
        this.evidence = evidence;
        this.objections = objections;
        this.candour = candour;
    }

    Page<EvidenceResponse> page(UUID activityId, @Nullable String pageToken, int limit) {
        requireKnown(activityId);
        var rows = evidence.page(activityId, PageToken.parse(pageToken, 2), limit);
        boolean unattributed = candour.applies();
        return Page.of(
                rows,
                limit,
                r -> new Object[] {r.conductedAt(), r.statementId()},
                r -> unattributed ? r.unattributed() : r);
    }

    Page<OpenObjectionResponse> objections(UUID activityId, @Nullable String pageToken, int limit) {
        requireKnown(activityId);
        var rows = objections.page(activityId, PageToken.parse(pageToken, 2), limit);
        boolean unattributed = candour.applies();
        return Page.of(
                rows,
                limit,
                r -> new Object[] {r.conductedAt(), r.statementId()},
                r -> unattributed ? r.unattributed() : r);
    }

    private void requireKnown(UUID activityId) {
        if (activities.find(activityId).isEmpty()) {
            throw ProblemException.notFound("activity", activityId);
        }
    }
}
