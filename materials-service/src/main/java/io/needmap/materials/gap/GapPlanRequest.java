package io.needmap.materials.gap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who closes a gap, when, and how much work it is.
 *
 * @param quarter for example {@code 2026-Q4}
 * @param effort 1, 2, 3, 5 or 8
 * @param decisionId the decision of a meeting by which it is so
 */
record GapPlanRequest(
        @NotBlank @Size(max = 200) String owner,

        @NotNull @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "a quarter such as 2026-Q4")
        String quarter,

        @NotNull @Effort Integer effort,
        @Nullable UUID decisionId) {

    GapPlan plan() {
        return new GapPlan(owner, quarter, effort);
    }
}
