package io.needmap.materials.response;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of objections that were heard and that nothing published answers.
 *
 * @param themeName as interview-service calls it; null until that is known here
 * @param firstHeardAt when it was heard first; not shown to sales managers, like the last time: it leads to the interview
 */
record UnansweredObjection(
        UUID themeId,
        @Nullable String themeName,
        long heard,
        long lost,
        @Nullable Instant firstHeardAt,
        @Nullable Instant lastHeardAt) {

    UnansweredObjection unattributed() {
        return new UnansweredObjection(themeId, themeName, heard, lost, null, null);
    }
}
