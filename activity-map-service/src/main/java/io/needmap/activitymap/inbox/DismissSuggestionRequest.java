package io.needmap.activitymap.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The activity that is not meant. */
record DismissSuggestionRequest(@NotNull UUID activityId) {}
