package io.needmap.materials.match;

import io.needmap.kit.aggregate.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match as everybody sees it, and the data of its events.
 *
 * @param countedOnId the activity whose coverage it adds to: its own, or the one that it was merged into
 * @param reason why it was rejected
 * @param decidedBy who confirmed or rejected it
 */
record MatchResponse(
        UUID id,
        long version,
        UUID materialId,
        UUID activityId,
        UUID countedOnId,
        double fit,
        String rationale,
        MatchDecision state,
        @Nullable String reason,
        @Nullable String decidedBy)
        implements Versioned {

    static MatchResponse of(Match m) {
        return new MatchResponse(
                m.id(),
                m.version(),
                m.materialId(),
                m.activityId(),
                m.countedOnId(),
                m.fit(),
                m.rationale(),
                m.state(),
                m.reason(),
                m.decidedBy());
    }
}
