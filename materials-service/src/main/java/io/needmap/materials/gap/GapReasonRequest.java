package io.needmap.materials.gap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a gap is declined, in the words of whoever decides. */
record GapReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
