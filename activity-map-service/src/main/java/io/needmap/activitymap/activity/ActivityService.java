package io.needmap.activitymap.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.activitymap.cycle.BuyingStages;
import io.needmap.activitymap.need.Assessment;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ActivityService {

    private final ActivityRepository activities;
    private final Activities proposals;
    private final BuyingStages buyingStages;
    private final Assessment assessment;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    ActivityService(
            ActivityRepository activities,
            Activities proposals,
            BuyingStages buyingStages,
            Assessment assessment,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches) {
        this.activities = activities;
        this.proposals = proposals;
        this.buyingStages = buyingStages;
        this.assessment = assessment;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<ActivityResponse> create(ActivityRequest request, @Nullable String key) {
        return creations.once(
                "activities",
                key,
                request.id(),
                request,
                id -> activities.find(id).map(ActivityResponse::of),
                id -> insert(Activity.propose(id, request)));
    }

    private ActivityResponse insert(Activity activity) {
        requireStages(activity.buyingStageIds());
        activities.holdMerges();
        if (!activities.insert(activity)) {
            throw ActivityProblem.nameTaken();
        }
        proposals.tellProposed(List.of(activity));
        assessment.assess(List.of(), List.of(activity.id()));
        return ActivityResponse.of(activity);
    }

    ActivityResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, ActivityEvents.CHANGED, activity -> {
            var current = ActivityResponse.of(activity);
            var changed = activity.change(patches.apply(current.toChange(), patch, ActivityChange.class));
            requireStages(changed.buyingStageIds());
            if (!changed.nameKey().equals(activity.nameKey())
                    && !activities.known(List.of(changed.nameKey()), List.of()).isEmpty()) {
                throw ActivityProblem.nameTaken();
            }
            return changed;
        });
    }

    ActivityResponse agree(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, ActivityEvents.AGREED, Activity::agree);
    }

    ActivityResponse retire(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, ActivityEvents.RETIRED, Activity::retire);
    }

    private ActivityResponse change(
            UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Activity> behaviour) {
        var activity = activities.getForChange(id);
        Etags.require(ifMatch, activity.version());
        var changed = behaviour.apply(activity);
        activities.update(changed);
        var after = ActivityResponse.of(changed);
        journal.record(Change.changed(event, id, ActivityResponse.of(activity), after));
        return after;
    }

    private void requireStages(List<UUID> stageIds) {
        buyingStages.lookUp(stageIds).require(stageIds, "/buyingStageIds");
    }

    ActivityResponse get(UUID id) {
        return activities
                .find(id)
                .map(ActivityResponse::of)
                .orElseThrow(() -> ProblemException.notFound("activity", id));
    }

    Page<ActivityResponse> list(ActivityFilter filter, @Nullable String pageToken, int limit) {
        var rows = activities.pageAfter(filter, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, a -> new Object[] {a.id()}, ActivityResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, ActivityEvents.CHANGED, pageToken, limit);
    }
}
