package io.needmap.activitymap.meeting;

import io.needmap.activitymap.activity.ActivityDecision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in an open meeting.
 *
 * @param activities what it changes
 * @param actions what somebody will do about it
 * @param changedActions open actions that get another owner or day, or that are closed
 */
record DecisionRequest(
        @Nullable UUID id,
        @NotNull UUID meetingId,
        @NotBlank @Size(max = 1000) String text,
        @Nullable @Size(max = 100) List<@NotNull @Valid ActivityDecision> activities,
        @Nullable @Size(max = 20) List<@NotNull @Valid DecidedAction> actions,
        @Nullable @Size(max = 100) List<@NotNull @Valid ChangedAction> changedActions) {

    /** What becomes of an open action; what is absent stays as it is, and a result closes it. */
    record ChangedAction(
            @NotNull UUID actionId,

            @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*")
            String owner,

            @Nullable LocalDate dueOn,

            @Nullable @Size(max = 1000) @Pattern(regexp = "(?s).*\\S.*")
            String result) {}

    /** What somebody will do about it. */
    record DecidedAction(
            @NotBlank @Size(max = 1000) String text,
            @NotBlank @Size(max = 200) String owner,
            @Nullable LocalDate dueOn) {}
}
