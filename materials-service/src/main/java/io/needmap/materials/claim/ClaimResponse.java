package io.needmap.materials.claim;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as everybody sees it, and the data of its events.
 *
 * @param tests what came of each of the four
 * @param score of the weakest test: 1, 0.5, 0.25 or 0 (formula 9)
 * @param openChallenges pitches of competitors against it that nobody has answered
 * @param challengeAnswer what we say to those that were answered
 */
record ClaimResponse(
        UUID id,
        long version,
        String text,
        @Nullable String owner,
        List<UUID> objectionThemeIds,
        List<ClaimTestResult> tests,
        double score,
        ClaimState state,
        int openChallenges,
        @Nullable Instant challengesAnsweredAt,
        @Nullable String challengeAnswer,
        Instant createdAt)
        implements Versioned {

    static ClaimResponse of(Claim c) {
        return new ClaimResponse(
                c.id(),
                c.version(),
                c.text(),
                c.owner(),
                c.objectionThemeIds(),
                c.tests(),
                c.score(),
                c.state(),
                c.openChallenges(),
                c.challengesAnsweredAt(),
                c.challengeAnswer(),
                c.createdAt());
    }

    /** What a patch is applied to. */
    ClaimRequest toRequest() {
        return new ClaimRequest(null, text, owner, objectionThemeIds);
    }
}
