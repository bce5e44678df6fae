package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A statement without a theme that may mean the same.
 *
 * @param similarity of the words or, where meaning is compared and says more, of the meaning; above 0 to 1
 * @param words that carried it, those that tell most first; none where only the meaning did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlikeStatementResponse(
        double similarity,
        List<String> words,
        @JsonUnwrapped StatementResponse statement) {}
