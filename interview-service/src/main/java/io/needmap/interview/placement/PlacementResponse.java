package io.needmap.interview.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement stands on the activity map.
 *
 * @param activityId the activity it was placed on
 * @param activityName its name, once the map has told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlacementResponse(
        PlacementState state,
        @Nullable UUID activityId,
        @Nullable String activityName) {}
