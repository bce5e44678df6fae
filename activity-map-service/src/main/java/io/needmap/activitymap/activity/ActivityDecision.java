package io.needmap.activitymap.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an activity; what is absent stays as it is.
 *
 * @param agree whether it is agreed on from now on
 * @param relevanceReason needed when it becomes NOT_RELEVANT
 * @param toolNeededReason needed when it becomes NO or SALES_OWNS
 * @param owner who answers for it from now on
 * @param buyingStageIds the primary stage first
 */
public record ActivityDecision(
        @NotNull UUID activityId,
        @Nullable Boolean agree,
        @Nullable @Size(min = 1, max = 1000) String goal,
        @Nullable Relevance relevance,
        @Nullable @Size(min = 1, max = 1000) String relevanceReason,
        @Nullable ToolNeeded toolNeeded,
        @Nullable @Size(min = 1, max = 1000) String toolNeededReason,

        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*")
        String owner,

        @Nullable @Size(max = 20) List<@NotNull UUID> buyingStageIds) {

    boolean changes() {
        return goal != null
                || relevance != null
                || relevanceReason != null
                || toolNeeded != null
                || toolNeededReason != null
                || owner != null
                || buyingStageIds != null;
    }

    ActivityChange over(ActivityChange current) {
        return new ActivityChange(
                current.name(),
                goal == null ? current.goal() : goal,
                relevance == null ? current.relevance() : relevance,
                relevanceReason == null ? current.relevanceReason() : relevanceReason,
                toolNeeded == null ? current.toolNeeded() : toolNeeded,
                toolNeededReason == null ? current.toolNeededReason() : toolNeededReason,
                owner == null ? current.owner() : owner,
                buyingStageIds == null ? current.buyingStageIds() : buyingStageIds);
    }
}
