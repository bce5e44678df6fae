package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a statement said before it was corrected; fields as in {@link StatementVersion}. When and by whom it was corrected is
 * null for whoever may not know who said it: most are on the day of the interview.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementVersionResponse(
        long version,
        @Nullable Instant replacedAt,
        @Nullable String replacedBy,
        @Nullable String reason,
        StatementRequest statement) {

    static StatementVersionResponse of(StatementVersion version) {
        return new StatementVersionResponse(
                version.version(), version.replacedAt(), version.replacedBy(), version.reason(), version.content());
    }

    StatementVersionResponse unattributed(Crowd crowd) {
        return new StatementVersionResponse(version, null, null, reason, statement.unattributed(crowd));
    }
}
