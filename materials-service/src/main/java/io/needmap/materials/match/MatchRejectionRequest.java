package io.needmap.materials.match;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a material does not serve an activity. */
record MatchRejectionRequest(@NotBlank @Size(max = 1000) String reason) {}
