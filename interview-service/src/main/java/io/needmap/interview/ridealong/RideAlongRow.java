package io.needmap.interview.ridealong;

import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** An interview whose channel says that somebody went along; fields as in {@link RideAlongResponse}. */
record RideAlongRow(
        UUID id,
        long version,
        String state,
        UUID guideId,
        UUID repId,
        String regionCode,
        Instant conductedAt,
        String quarter,
        String interviewer,
        @Json List<Transition> transitions,
        @Nullable Integer calls,
        @Json Map<String, Integer> observed) {}
