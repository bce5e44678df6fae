package io.needmap.interview.next;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** A rep, the undetermined needs that an interview could help to settle, and the loops that it could close. */
record NextInterviewRow(
        UUID repId,
        String repName,
        String regionCode,
        int needs,
        @Nullable Instant lastInterviewAt,
        @Json List<NextInterviewResponse.Unsettled> activities,
        @Json List<NextInterviewResponse.AskAgain> askAgain,
        @Json List<NextInterviewResponse.Answer> answers,
        @Json List<NextInterviewResponse.News> news) {}
