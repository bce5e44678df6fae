package io.needmap.interview.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which interviews a list shows; a filter that is null shows all. */
record InterviewFilter(
        @Nullable InterviewState state,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID guideId) {}
