package io.needmap.activitymap.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of an open action can change. */
record ActionChange(
        @NotBlank @Size(max = 1000) String text,
        @NotBlank @Size(max = 200) String owner,
        @Nullable LocalDate dueOn) {}
