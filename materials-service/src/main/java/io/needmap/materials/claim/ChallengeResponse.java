package io.needmap.materials.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A competitor's pitch that contests a claim.
 *
 * @param statementId the statement in which it was heard
 * @param heardAt when; not shown to sales managers, since it leads to the interview
 * @param open whether nobody has answered it yet
 */
record ChallengeResponse(
        UUID statementId,
        @Nullable UUID competitorId,
        @Nullable String competitorName,
        @Nullable String line,
        @Nullable Instant heardAt,
        boolean open) {

    ChallengeResponse unattributed() {
        return new ChallengeResponse(statementId, competitorId, competitorName, line, null, open);
    }
}
