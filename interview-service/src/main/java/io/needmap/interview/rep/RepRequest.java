package io.needmap.interview.rep;

import io.needmap.interview.calendar.TimeRange;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a rep.
 *
 * @param id chosen by the client, or none
 * @param regionCode the code of the region where the rep sells
 * @param hiredOn when the rep joined, in the years 1950 to 2199
 * @param active whether the rep still sells; true when absent
 */
record RepRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 20) String regionCode,
        @NotNull RepRole role,
        @Nullable LocalDate hiredOn,
        @Nullable Boolean active) {

    @AssertTrue(message = "hiredOn must be in the years 1950 to 2199")
    @Schema(hidden = true)
    boolean isHiredOnPlausible() {
        return hiredOn == null || TimeRange.covers(hiredOn);
    }
}
