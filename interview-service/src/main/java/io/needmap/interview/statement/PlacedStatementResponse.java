package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.interview.placement.PlacementResponse;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is read: with its place on the activity map, which changes without a new version of the statement.
 *
 * @param placement where the statement stands on the map; absent until the map has told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacedStatementResponse(
        @JsonUnwrapped StatementResponse statement,
        @Nullable PlacementResponse placement) {}
