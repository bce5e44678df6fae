package io.needmap.materials.activity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events about an activity. */
record ActivityState(
        String name,
        String state,
        String relevance,
        String toolNeeded,
        @Nullable UUID buyingStageId,
        @Nullable String goal,
        @Nullable UUID mergedIntoId) {

    ActivityState {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(relevance, "relevance");
        Objects.requireNonNull(toolNeeded, "toolNeeded");
    }
}
