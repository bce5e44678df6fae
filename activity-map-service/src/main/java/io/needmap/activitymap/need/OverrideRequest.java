package io.needmap.activitymap.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What shall count instead of the assessment, and why.
 *
 * @param expiresOn the last day on which it shall, at most a year ahead
 */
record OverrideRequest(
        @NotNull NeedClassification classification,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate expiresOn) {}
