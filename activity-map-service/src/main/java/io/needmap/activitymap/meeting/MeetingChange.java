package io.needmap.activitymap.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What of a planned meeting can change. */
record MeetingChange(
        @NotBlank @Size(max = 200) String title, @NotNull Instant scheduledAt) {}
