package io.needmap.materials.gap;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        int effort) {

    private static final Set<Integer> EFFORTS = Set.of(1, 2, 3, 5, 8);

    @AssertTrue(message = "effort must be 1, 2, 3, 5 or 8")
    @Schema(hidden = true)
    boolean isEffortKnown() {
        return EFFORTS.contains(effort);
    }

    GapPlan plan() {
        return new GapPlan(owner, quarter, effort);
    }
}
