package io.needmap.activitymap.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection that a rep could not handle, heard where the activity could come up.
 *
 * @param outcome UNHANDLED or LOST_ON_IT
 * @param themeId what it is about; null while nobody gave it a theme
 * @param themeName as interview-service calls it; null until that is known here
 * @param repId null for callers who must not see who said it, like where, when and in which interview
 */
record OpenObjectionResponse(
        UUID statementId,
        @Nullable String quote,
        String outcome,
        @Nullable UUID themeId,
        @Nullable String themeName,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID interviewId,
        @Nullable Instant conductedAt) {

    OpenObjectionResponse unattributed() {
        return new OpenObjectionResponse(statementId, quote, outcome, themeId, themeName, null, null, null, null);
    }
}
