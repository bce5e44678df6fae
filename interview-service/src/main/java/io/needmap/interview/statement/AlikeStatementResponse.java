package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A statement without a theme that may mean the same.
 *
 * @param similarity of the words, above 0 to 1
 * @param words that carried it, those that tell most first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlikeStatementResponse(
        double similarity,
        List<String> words,
        @JsonUnwrapped StatementResponse statement) {}
