package io.needmap.activitymap.merging;

import io.needmap.activitymap.activity.Activities;
import io.needmap.activitymap.activity.ActivityResponse;
import io.needmap.activitymap.cycle.BuyingStages;
import io.needmap.activitymap.inbox.Placements;
import io.needmap.activitymap.need.Assessment;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merges, unmerges and splits activities. A placement keeps the activity that a person or a rule chose; a merge changes
 * only where it is counted. So a merge can be undone whenever, in any order, whatever happened since; and a statement
 * that somebody has placed elsewhere since stays there.
 */
@ApplicationScoped
@Transactional
class MergingService {

    private final Activities activities;
    private final Placements placements;
    private final BuyingStages buyingStages;
    private final Assessment assessment;
    private final Creations creations;

    MergingService(
            Activities activities,
            Placements placements,
            BuyingStages buyingStages,
            Assessment assessment,
            Creations creations) {
        this.activities = activities;
        this.placements = placements;
        this.buyingStages = buyingStages;
        this.assessment = assessment;
        this.creations = creations;
    }

    ActivityResponse merge(UUID id, MergeRequest request, @Nullable String ifMatch) {
        var merged = activities.merge(id, request.intoId(), ifMatch);
        var moved = placements.carryOver(id, request.intoId());
        assessment.assess(moved, List.of(id, request.intoId()));
        return merged;
    }

    ActivityResponse unmerge(UUID id, @Nullable String ifMatch) {
        var unmerged = activities.unmerge(id, ifMatch);
        var moved = placements.bringBack(unmerged.standsFor(), id);
        assessment.assess(moved, List.of(id, unmerged.outOf()));
        return unmerged.activity();
    }

    Creation<ActivityResponse> split(UUID id, SplitRequest request, @Nullable String key) {
        return creations.once(
                "activities/%s/split".formatted(id),
                key,
                request.activity().id(),
                request,
                activities::find,
                newId -> split(id, newId, request));
    }

    private ActivityResponse split(UUID id, UUID newId, SplitRequest request) {
        activities.holdMerges();
        activities.hold(id);
        Activities.requireStages(
                request.activity(), buyingStages.lookUp(Activities.stagesOf(List.of(request.activity()))));
        var made = activities.splitOff(newId, id, request.activity());
        var moved = placements.move(new LinkedHashSet<>(request.statementIds()), id, newId);
        assessment.assess(moved, List.of(id, newId));
        return made;
    }
}
