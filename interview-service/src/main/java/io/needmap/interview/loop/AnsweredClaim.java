package io.needmap.interview.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the events of claims.
 *
 * @param challengesAnsweredAt when the last pitch that contested it was answered
 * @param challengeAnswer with what
 */
record AnsweredClaim(
        UUID id,
        @Nullable Instant challengesAnsweredAt,
        @Nullable String challengeAnswer) {

    boolean isComplete() {
        return id != null;
    }

    /** When reps can be told; nothing before there is an answer. */
    @Nullable
    Instant answeredAt() {
        return challengeAnswer == null ? null : challengesAnsweredAt;
    }
}
