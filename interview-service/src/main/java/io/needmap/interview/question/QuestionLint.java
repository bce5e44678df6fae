package io.needmap.interview.question;

import io.needmap.interview.linter.Finding;
import io.needmap.interview.linter.Linter;
import io.needmap.interview.linter.NeverAsk;
import io.needmap.interview.meaning.HeardMeanings;
import io.needmap.kit.aggregate.Creation;
import io.needmap.similarity.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Looks at the words of questions, also against those that this organisation never wants asked. */
@ApplicationScoped
@Transactional
class QuestionLint {

    private final QuestionRepository questions;
    private final HeardMeanings meanings;

    QuestionLint(QuestionRepository questions, HeardMeanings meanings) {
        this.questions = questions;
        this.meanings = meanings;
    }

    List<Finding> lint(String text) {
        var question = Wording.of(text, meanings.ask(text));
        var never = questions.neverAsked().stream()
                .map(other -> new NeverAsk(
                        Wording.of(other.text(), meanings.of(other.id())), other.reason(), other.alternative()))
                .toList();
        return Linter.lint(question, never);
    }

    LintedQuestionResponse of(QuestionResponse question) {
        return new LintedQuestionResponse(
                question, question.state() == QuestionState.NEVER_ASK ? List.of() : lint(question.text()));
    }

    Creation<LintedQuestionResponse> of(Creation<QuestionResponse> creation) {
        return new Creation<>(of(creation.value()), creation.outcome());
    }
}
