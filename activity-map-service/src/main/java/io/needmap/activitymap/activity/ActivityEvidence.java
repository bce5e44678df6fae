package io.needmap.activitymap.activity;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Page;
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
        boolean unattributed = candour.applies();
        var before = SaidBefore.of(pageToken, !unattributed);
        return Page.of(
                evidence.page(activityId, before, limit),
                limit,
                r -> before.key(r.conductedAt(), r.statementId()),
                r -> unattributed ? r.unattributed() : r);
    }

    Page<OpenObjectionResponse> objections(UUID activityId, @Nullable String pageToken, int limit) {
        requireKnown(activityId);
        boolean unattributed = candour.applies();
        var before = SaidBefore.of(pageToken, !unattributed);
        return Page.of(
                objections.page(activityId, before, limit),
                limit,
                r -> before.key(r.conductedAt(), r.statementId()),
                r -> unattributed ? r.unattributed() : r);
    }

    private void requireKnown(UUID activityId) {
        if (activities.find(activityId).isEmpty()) {
            throw ProblemException.notFound("activity", activityId);
        }
    }
}
