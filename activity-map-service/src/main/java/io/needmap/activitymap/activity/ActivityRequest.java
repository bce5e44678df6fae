package io.needmap.activitymap.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is proposed with.
 *
 * @param id chosen by the client, or none
 * @param name the common name
 * @param goal what it is meant to achieve
 * @param relevance UNDECIDED when absent
 * @param toolNeeded UNDECIDED when absent
 * @param owner who answers for it, and for its gaps until they have owners of their own
 * @param buyingStageId the primary buying stage
 * @param buyingStageIds all buying stages; the primary one is the first unless it is given by itself
 */
public record ActivityRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 1000) String goal,
        @Nullable Relevance relevance,
        @Nullable @Size(min = 1, max = 1000) String relevanceReason,
        @Nullable ToolNeeded toolNeeded,
        @Nullable @Size(min = 1, max = 1000) String toolNeededReason,

        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*")
        String owner,

        @Nullable UUID buyingStageId,
        @Nullable @Size(max = 20) List<@NotNull UUID> buyingStageIds) {

    /** The primary stage first, each stage once. */
    List<UUID> allStageIds() {
        Set<UUID> ids = new LinkedHashSet<>();
        if (buyingStageId != null) {
            ids.add(buyingStageId);
        }
        if (buyingStageIds != null) {
            ids.addAll(buyingStageIds);
        }
        return List.copyOf(ids);
    }
}
