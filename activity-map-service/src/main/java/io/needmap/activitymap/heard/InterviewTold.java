package io.needmap.activitymap.heard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of an interview's events that this service uses. */
record InterviewTold(
        @Nullable String state,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable Instant conductedAt,
        @Nullable String quarter,
        @Nullable List<Transition> transitions) {}
