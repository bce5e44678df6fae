package io.needmap.interview.hypothesis;

import io.needmap.interview.calendar.TimeRange;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a call said about a hypothesis.
 *
 * @param id chosen by the client, or none
 * @param externalCallId under which the recorder knows the call: it says something about a hypothesis once
 * @param repId who made it
 * @param calledAt when, in the years 1950 to 2199
 */
record HypothesisCallRequest(
        @Nullable UUID id,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String externalCallId,

        @NotNull UUID repId,
        @NotNull Instant calledAt,
        @NotNull HypothesisOutcome outcome) {

    @AssertTrue(message = "calledAt must be in the years 1950 to 2199")
    @Schema(hidden = true)
    boolean isCalledAtPlausible() {
        return calledAt == null || TimeRange.covers(calledAt);
    }
}
