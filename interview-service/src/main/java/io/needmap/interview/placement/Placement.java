package io.needmap.interview.placement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The newest known decision about a statement; what this service uses of the placement events. */
record Placement(
        UUID statementId, PlacementState state, @Nullable UUID activityId) {}
