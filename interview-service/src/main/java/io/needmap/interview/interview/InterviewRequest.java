package io.needmap.interview.interview;

import io.needmap.interview.calendar.TimeRange;
import io.needmap.interview.transition.Transition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with one rep.
 *
 * @param id chosen by the client, or none
 * @param conductedAt when it is or was held, in the years 1950 to 2199
 * @param interviewer who asks
 * @param transitions the sales-stage transitions that it covers, at most 50; those of the guide when absent
 * @param calls how many calls were made on a ride-along, 0 to 1000; for no other channel
 */
record InterviewRequest(
        @Nullable UUID id,
        @NotNull UUID guideId,
        @NotNull UUID repId,
        @NotNull InterviewChannel channel,
        @NotNull Instant conductedAt,
        @NotBlank @Size(max = 200) String interviewer,

        @Nullable @Size(max = 50) List<@NotNull @Valid Transition> transitions,

        @Nullable @Min(0) @Max(1000) Integer calls) {

    @AssertTrue(message = "conductedAt must be in the years 1950 to 2199")
    @Schema(hidden = true)
    boolean isConductedAtPlausible() {
        return conductedAt == null || TimeRange.covers(conductedAt);
    }
}
