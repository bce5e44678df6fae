package io.needmap.activitymap.heard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a statement's events that this service uses. */
record StatementTold(
        @Nullable String kind,
        @Nullable UUID interviewId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable Instant conductedAt,
        @Nullable Instant recordedAt,
        @Nullable String quote,
        @Nullable String activity,
        @Nullable Transition transition,
        @Nullable Integer importance,
        @Nullable Integer satisfaction,
        @Nullable UUID activityId,
        @Nullable UUID ofStatementId,
        @Nullable Transition buyerChange,
        @Nullable String outcome,
        @Nullable UUID themeId,
        @Nullable String term,
        @Nullable String meaning) {}
