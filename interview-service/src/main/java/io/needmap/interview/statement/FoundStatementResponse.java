package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.interview.placement.PlacementResponse;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was found.
 *
 * @param rank how well it fits, compared with the others of the same search; higher fits better
 * @param placement where it stands on the map; absent until the map has told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundStatementResponse(
        double rank,
        @JsonUnwrapped StatementResponse statement,
        @Nullable PlacementResponse placement) {}
