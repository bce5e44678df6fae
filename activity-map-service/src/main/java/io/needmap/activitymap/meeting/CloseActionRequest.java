package io.needmap.activitymap.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What came of it. */
record CloseActionRequest(@NotBlank @Size(max = 1000) String result) {}
