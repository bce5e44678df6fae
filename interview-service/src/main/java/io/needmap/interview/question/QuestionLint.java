package io.needmap.interview.question;

import io.needmap.interview.linter.Finding;
import io.needmap.interview.linter.Linter;
import io.needmap.kit.aggregate.Creation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at the words of questions, also against those that this organisation never wants asked. */
@ApplicationScoped
@Transactional
class QuestionLint {

    private final QuestionRepository questions;

    QuestionLint(QuestionRepository questions) {
        this.questions = questions;
    }

    List<Finding> lint(String text) {
        return lint(text, null);
    }

    LintedQuestionResponse of(QuestionResponse question) {
        return new LintedQuestionResponse(
                question,
                question.state() == QuestionState.NEVER_ASK ? List.of() : lint(question.text(), question.id()));
    }

    Creation<LintedQuestionResponse> of(Creation<QuestionResponse> creation) {
        return new Creation<>(of(creation.value()), creation.outcome());
    }

    private List<Finding> lint(String text, @Nullable UUID itself) {
        return Linter.lint(text, questions.neverAsked(itself));
    }
}
