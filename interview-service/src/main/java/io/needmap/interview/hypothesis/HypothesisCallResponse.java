package io.needmap.interview.hypothesis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a call said about a hypothesis, as it is read; fields as in {@link HypothesisCall}. */
record HypothesisCallResponse(
        UUID id,
        UUID hypothesisId,
        @Nullable String externalCallId,
        UUID repId,
        String regionCode,
        Instant calledAt,
        HypothesisOutcome outcome) {

    static HypothesisCallResponse of(HypothesisCall call) {
        return new HypothesisCallResponse(
                call.id(),
                call.hypothesisId(),
                call.externalCallId(),
                call.repId(),
                call.regionCode(),
                call.calledAt(),
                call.outcome());
    }
}
