package io.needmap.activitymap.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an activity can change.
 *
 * @param relevanceReason needed when it becomes NOT_RELEVANT
 * @param toolNeededReason needed when it becomes NO or SALES_OWNS
 * @param owner who answers for it
 * @param buyingStageIds the primary stage first
 */
record ActivityChange(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 1000) String goal,
        @NotNull Relevance relevance,
        @Nullable @Size(min = 1, max = 1000) String relevanceReason,
        @NotNull ToolNeeded toolNeeded,
        @Nullable @Size(min = 1, max = 1000) String toolNeededReason,

        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*")
        String owner,

        @NotNull @Size(max = 20) List<@NotNull UUID> buyingStageIds) {}
