package io.needmap.interview.callnote;

import io.needmap.interview.calendar.TimeRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a recorded call; a call without any of the keywords counts as well.
 *
 * @param id chosen by the client, or none
 * @param externalCallId under which the recorder knows the call: sent again, it changes nothing
 * @param conductedAt when the call was made, in the years 1950 to 2199
 */
record CallNoteRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String externalCallId,
        @NotNull UUID repId,
        @NotNull Instant conductedAt,

        @NotNull @Size(max = 200) List<@NotNull @Valid CallKeyword> keywords) {

    @AssertTrue(message = "conductedAt must be in the years 1950 to 2199")
    @Schema(hidden = true)
    boolean isConductedAtPlausible() {
        return conductedAt == null || TimeRange.covers(conductedAt);
    }
}
