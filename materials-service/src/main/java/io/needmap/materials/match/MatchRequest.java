package io.needmap.materials.match;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material serves an activity.
 *
 * @param id chosen by the client, or none
 * @param fit how well, 0 to 1
 * @param rationale why
 */
record MatchRequest(
        @Nullable UUID id,
        @NotNull UUID activityId,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double fit,
        @NotBlank @Size(max = 2000) String rationale) {}
