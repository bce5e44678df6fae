package io.needmap.kit.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param rowNumber 1 for the first row after the header
 * @param matchRule by which rule the row was recognised
 * @param resourceId what it made or changed; of a dry run nothing that exists
 */
public record ImportRowResponse(
        long rowNumber,
        String outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable String matchRule,
        @Nullable UUID resourceId) {}
