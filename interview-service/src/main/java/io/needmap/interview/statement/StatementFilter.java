package io.needmap.interview.statement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements a list shows; a filter that is null shows all.
 *
 * @param from label of the stage where the transition of the statement begins
 * @param to label of the stage where it ends
 * @param activityId the activity on which the statement, or the statement whose goal it is, was placed
 */
record StatementFilter(
        @Nullable StatementKind kind,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID interviewId,
        @Nullable String from,
        @Nullable String to,
        @Nullable UUID themeId,
        @Nullable UUID activityId) {

    /** Whether the filter would tell who said something. */
    boolean attributes() {
        return repId != null || interviewId != null;
    }
}
