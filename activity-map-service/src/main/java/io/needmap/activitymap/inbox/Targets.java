package io.needmap.activitymap.inbox;

import io.needmap.activitymap.activity.Activities;
import io.needmap.activitymap.activity.ActivityRequest;
import io.needmap.activitymap.cycle.BuyingStages;
import io.needmap.activitymap.cycle.KnownStages;
import io.needmap.activitymap.inbox.PlaceAllRequest.PlaceAllItem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds or makes the activities on which statements are to be placed, with a few queries for all of them. */
@ApplicationScoped
class Targets {

    /** The activity for an item, or what is wrong with the item. */
    record Target(@Nullable UUID activityId, @Nullable ProblemException problem) {

        UUID activityIdOrThrow() {
            if (problem != null) {
                throw problem;
            }
            return Objects.requireNonNull(activityId);
        }
    }

    private final Activities activities;
    private final BuyingStages buyingStages;

    Targets(Activities activities, BuyingStages buyingStages) {
        this.activities = activities;
        this.buyingStages = buyingStages;
    }

    /** One target an item, which stays what it is; the same new name in several items is one activity. */
    List<Target> find(List<PlaceAllItem> items) {
        activities.holdMerges();
        Map<UUID, Boolean> retired = activities.retired(items.stream()
                .map(PlaceAllItem::activityId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var proposals = items.stream()
                .map(PlaceAllItem::activity)
                .filter(Objects::nonNull)
                .toList();
        var stages = buyingStages.lookUp(Activities.stagesOf(proposals));
        var problems = new ArrayList<@Nullable ProblemException>();
        var sound = new ArrayList<ActivityRequest>();
        for (var item : items) {
            var problem = problem(item, retired, stages);
            problems.add(problem);
            if (problem == null && item.activity() != null) {
                sound.add(item.activity());
            }
        }
        Map<String, UUID> named = activities.named(sound);
        var targets = new ArrayList<Target>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var problem = problems.get(i);
            UUID activityId = problem != null || item.activity() == null
                    ? item.activityId()
                    : named.get(Activities.nameKey(item.activity().name()));
            targets.add(new Target(activityId, problem));
        }
        return targets;
    }

    private static @Nullable ProblemException problem(
            PlaceAllItem item, Map<UUID, Boolean> retired, KnownStages stages) {
        if ((item.activityId() == null) == (item.activity() == null)) {
            return InboxProblem.oneTarget();
        }
        if (item.activity() != null) {
            return stageProblem(item.activity(), stages);
        }
        Boolean isRetired = retired.get(item.activityId());
        if (isRetired == null) {
            return Activities.unknown();
        }
        return isRetired ? InboxProblem.retired() : null;
    }

    private static @Nullable ProblemException stageProblem(ActivityRequest request, KnownStages stages) {
        try {
            Activities.requireStages(request, stages);
            return null;
        } catch (ProblemException e) {
            return e;
        }
    }
}
