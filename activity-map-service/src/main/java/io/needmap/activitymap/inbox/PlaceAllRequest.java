package io.needmap.activitymap.inbox;

import io.needmap.activitymap.activity.ActivityRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Up to 500 statements to place at once. */
record PlaceAllRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlaceAllItem> placements) {

    /** One of them: a statement, and either an activity that is there or one to be made. */
    record PlaceAllItem(
            @NotNull UUID statementId,
            @Nullable UUID activityId,
            @Nullable @Valid ActivityRequest activity) {}
}
