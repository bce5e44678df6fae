package io.needmap.activitymap.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting to be held. */
record MeetingRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String title,
        @NotNull Instant scheduledAt) {}
