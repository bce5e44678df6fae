package io.needmap.interview.next;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** A rep, and the undetermined needs that an interview with that rep could help to settle. */
record NextInterviewRow(
        UUID repId,
        String repName,
        String regionCode,
        int needs,
        @Nullable Instant lastInterviewAt,
        @Json List<NextInterviewResponse.Unsettled> activities) {}
