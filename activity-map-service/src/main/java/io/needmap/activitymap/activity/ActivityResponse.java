package io.needmap.activitymap.activity;

import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as everybody sees it, and the data of its events.
 *
 * @param buyingStageId the primary buying stage, the first of all
 * @param owner who answers for it, and for its gaps until they have owners of their own
 * @param mergedIntoId the activity that it was merged into, until it is taken out again
 * @param splitFromId the activity from which its first statements were taken
 */
public record ActivityResponse(
        UUID id,
        long version,
        String name,
        @Nullable String goal,
        ActivityState state,
        Relevance relevance,
        @Nullable String relevanceReason,
        ToolNeeded toolNeeded,
        @Nullable String toolNeededReason,
        @Nullable String owner,
        @Nullable UUID buyingStageId,
        List<UUID> buyingStageIds,
        @Nullable UUID mergedIntoId,
        @Nullable UUID splitFromId)
        implements Versioned {

    static ActivityResponse of(Activity activity) {
        var stages = activity.buyingStageIds();
        return new ActivityResponse(
                activity.id(),
                activity.version(),
                activity.name(),
                activity.goal(),
                activity.state(),
                activity.relevance(),
                activity.relevanceReason(),
                activity.toolNeeded(),
                activity.toolNeededReason(),
                activity.owner(),
                stages.isEmpty() ? null : stages.get(0),
                stages,
                activity.mergedIntoId(),
                activity.splitFromId());
    }

    ActivityChange toChange() {
        return new ActivityChange(
                name, goal, relevance, relevanceReason, toolNeeded, toolNeededReason, owner, buyingStageIds);
    }
}
