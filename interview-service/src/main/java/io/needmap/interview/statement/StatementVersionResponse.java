package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a statement said before it was corrected; fields as in {@link StatementVersion}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementVersionResponse(
        long version,
        Instant replacedAt,
        String replacedBy,
        @Nullable String reason,
        StatementRequest statement) {

    static StatementVersionResponse of(StatementVersion version) {
        return new StatementVersionResponse(
                version.version(), version.replacedAt(), version.replacedBy(), version.reason(), version.content());
    }
}
