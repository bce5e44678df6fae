package io.needmap.materials.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a material serves no activity. */
record SetAsideRequest(@NotBlank @Size(max = 1000) String reason) {}
