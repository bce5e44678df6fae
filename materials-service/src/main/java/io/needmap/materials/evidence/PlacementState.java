package io.needmap.materials.evidence;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a placement. */
record PlacementState(String state, @Nullable UUID activityId) {

    PlacementState {
        Objects.requireNonNull(state, "state");
    }

    /** The activity on which the statement is placed; null when it is dismissed or parked. */
    @Nullable
    UUID placedOn() {
        return state.equals("PLACED") ? activityId : null;
    }
}
