package io.needmap.activitymap.inbox;

import io.needmap.activitymap.activity.ActivityRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement belongs: exactly one of the two.
 *
 * @param activityId an activity that is there
 * @param activity one to be made, unless an activity of its name is there
 */
record PlacementRequest(
        @Nullable UUID activityId, @Nullable @Valid ActivityRequest activity) {}
