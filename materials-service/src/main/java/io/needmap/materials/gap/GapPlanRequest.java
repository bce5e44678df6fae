package io.needmap.materials.gap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who closes a gap, when, and how much work it is.
 *
 * @param quarter for example {@code 2026-Q4}
 * @param effort 1, 2, 3, 5 or 8
 */
record GapPlanRequest(
        @NotBlank @Size(max = 200) String owner,

        @NotNull @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "a quarter such as 2026-Q4")
        String quarter,

        @NotNull @Effort Integer effort) {

    GapPlan plan() {
        return new GapPlan(owner, quarter, effort);
    }
}
