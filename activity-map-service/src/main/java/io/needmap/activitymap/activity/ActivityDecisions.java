package io.needmap.activitymap.activity;

import io.needmap.activitymap.cycle.BuyingStages;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Changes activities as a meeting decided, in the caller's transaction and in the name of the decision. */
@ApplicationScoped
public class ActivityDecisions {

    private final ActivityRepository activities;
    private final BuyingStages buyingStages;
    private final Journal journal;

    ActivityDecisions(ActivityRepository activities, BuyingStages buyingStages, Journal journal) {
        this.activities = activities;
        this.buyingStages = buyingStages;
        this.journal = journal;
    }

    /** All of them, or none: one that cannot be done fails the transaction. */
    public void apply(Collection<ActivityDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        Map<UUID, Activity> current = new HashMap<>();
        var ids =
                decisions.stream().map(ActivityDecision::activityId).distinct().toList();
        activities.getAllForChange(ids).forEach(a -> current.put(a.id(), a));
        for (var decision : decisions) {
            var activity = current.get(decision.activityId());
            if (activity == null) {
                throw Activities.unknown();
            }
            current.put(activity.id(), apply(decision, activity));
        }
    }

    private Activity apply(ActivityDecision decision, Activity before) {
        var activity = before;
        if (decision.changes()) {
            var changed =
                    activity.change(decision.over(ActivityResponse.of(activity).toChange()));
            buyingStages.lookUp(changed.buyingStageIds()).require(changed.buyingStageIds(), "/activities");
            activity = tell(ActivityEvents.CHANGED, activity, changed);
        }
        if (Boolean.TRUE.equals(decision.agree())) {
            activity = tell(ActivityEvents.AGREED, activity, activity.agree());
        }
        return activity;
    }

    private Activity tell(EventType event, Activity before, Activity after) {
        activities.update(after);
        journal.record(Change.changed(event, after.id(), ActivityResponse.of(before), ActivityResponse.of(after)));
        return after;
    }
}
