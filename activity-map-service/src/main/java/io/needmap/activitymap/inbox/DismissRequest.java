package io.needmap.activitymap.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a statement is no activity. */
record DismissRequest(@NotBlank @Size(max = 1000) String reason) {}
