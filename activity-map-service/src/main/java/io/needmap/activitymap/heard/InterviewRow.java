package io.needmap.activitymap.heard;

import io.needmap.activitymap.rows.Required;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview as it is replicated. */
record InterviewRow(
        UUID id,
        long sequence,
        String state,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable Instant conductedAt,
        List<String> transitions) {

    static InterviewRow of(EventEnvelope event) {
        var told = EventJson.data(event, InterviewTold.class);
        return new InterviewRow(
                event.subject(),
                event.sequenceNumber(),
                Required.of(told.state(), "state"),
                told.repId(),
                told.regionCode(),
                told.quarter(),
                told.conductedAt(),
                Transition.keys(told.transitions()));
    }
}
