package io.needmap.activitymap.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody will do. */
record ActionRequest(
        @Nullable UUID id,
        @Nullable UUID meetingId,
        @NotBlank @Size(max = 1000) String text,
        @NotBlank @Size(max = 200) String owner,
        @Nullable LocalDate dueOn) {}
