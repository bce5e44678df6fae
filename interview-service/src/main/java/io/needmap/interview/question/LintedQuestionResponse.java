package io.needmap.interview.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.interview.linter.Finding;
import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * A question as it is saved and read, with what the linter says of its words.
 *
 * @param findings of a question that is still to be asked; none of one that is never to be asked
 */
record LintedQuestionResponse(@JsonUnwrapped QuestionResponse question, List<Finding> findings) implements Versioned {

    UUID id() {
        return question.id();
    }

    @Override
    public long version() {
        return question.version();
    }
}
