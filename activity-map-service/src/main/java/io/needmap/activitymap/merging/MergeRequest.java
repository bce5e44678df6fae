package io.needmap.activitymap.merging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The activity that takes the other one's statements over. */
record MergeRequest(@NotNull UUID intoId) {}
