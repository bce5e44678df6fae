package io.needmap.interview.ridealong;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ride-along: the interview that it is, and how much was observed. The words are the interview's statements.
 *
 * @param version of the interview
 * @param quarter of {@code conductedAt} on the clocks of the rep's region, for example {@code 2026-Q4}
 * @param calls how many calls were made
 * @param observed statements by their kind; absent when withheld
 * @param suppressed whether the counts are withheld, since they would tell what one rep said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RideAlongResponse(
        UUID id,
        long version,
        String state,
        UUID guideId,
        UUID repId,
        String regionCode,
        Instant conductedAt,
        String quarter,
        String interviewer,
        List<Transition> transitions,
        @Nullable Integer calls,
        @Nullable Map<String, Integer> observed,
        boolean suppressed)
        implements Versioned {

    static RideAlongResponse of(RideAlongRow row, boolean suppressed) {
        return new RideAlongResponse(
                row.id(),
                row.version(),
                row.state(),
                row.guideId(),
                row.repId(),
                row.regionCode(),
                row.conductedAt(),
                row.quarter(),
                row.interviewer(),
                row.transitions(),
                row.calls(),
                suppressed ? null : row.observed(),
                suppressed);
    }
}
