package io.needmap.interview.linter;

import io.needmap.similarity.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at the wording of an English question: at most one finding of each rule, the first in the text. It advises, it
 * does not forbid.
 */
public final class Linter {

    private Linter() {}

    /** What is wrong with the question; also paraphrases of those that are never to be asked. */
    public static List<Finding> lint(Wording question, List<NeverAsk> never) {
        String text = question.name();
        var sentences = Sentence.of(text);
        return Stream.of(
                        StockQuestions.find(question, sentences, never),
                        WantQuestions.find(text, sentences),
                        LeadingQuestions.find(text, sentences),
                        DoubleQuestions.find(text, sentences),
                        ClosedQuestions.find(text, sentences))
                .flatMap(Optional::stream)
                .toList();
    }
}
