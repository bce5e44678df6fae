package io.needmap.activitymap.merging;

import io.needmap.activitymap.activity.ActivityRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The new activity, and up to 500 statements that it takes over. */
record SplitRequest(
        @NotNull @Valid ActivityRequest activity,
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> statementIds) {}
