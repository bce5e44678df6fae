package io.needmap.materials.gap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a gap is declined, in the words of whoever decides.
 *
 * @param decisionId the decision of a meeting by which it is so
 */
record GapReasonRequest(
        @NotBlank @Size(max = 1000) String reason, @Nullable UUID decisionId) {}
