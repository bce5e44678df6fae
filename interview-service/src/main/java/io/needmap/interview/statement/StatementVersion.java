package io.needmap.interview.statement;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An earlier version of a statement.
 *
 * @param replacedAt when the next version took its place
 * @param replacedBy who corrected it
 * @param reason why, if it was said
 */
record StatementVersion(
        UUID statementId,
        long version,
        Instant replacedAt,
        String replacedBy,
        @Nullable String reason,
        @Json StatementRequest content) {}
