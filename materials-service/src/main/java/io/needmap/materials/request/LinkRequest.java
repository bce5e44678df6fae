package io.needmap.materials.request;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The activity that a request is for. */
record LinkRequest(@NotNull UUID activityId) {}
