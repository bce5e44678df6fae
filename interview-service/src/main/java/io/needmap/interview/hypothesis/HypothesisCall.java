package io.needmap.interview.hypothesis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one call said about a hypothesis.
 *
 * @param externalCallId under which the recorder knows the call; gone when the rep was erased
 * @param regionCode the region of the rep at the time
 */
record HypothesisCall(
        UUID id,
        UUID hypothesisId,
        @Nullable String externalCallId,
        UUID repId,
        String regionCode,
        Instant calledAt,
        HypothesisOutcome outcome) {}
