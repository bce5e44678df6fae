package io.needmap.interview.linter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From what a pattern found in a sentence to the words of the whole text. */
final class Spans {

    private Spans() {}

    /** The finding of the first pattern that occurs in any of the sentences. */
    static Optional<Finding> first(LintRule rule, String text, List<Sentence> sentences, List<Pattern> patterns) {
        return sentences.stream()
                .flatMap(sentence -> patterns.stream().flatMap(pattern -> {
                    var found = pattern.matcher(sentence.text());
                    return found.find() ? finding(rule, text, sentence, found).stream() : null;
                }))
                .findFirst();
    }

    /** The words of the first group, or of all that was found when there is none. */
    static Optional<Finding> finding(LintRule rule, String text, Sentence sentence, Matcher found) {
        int group = found.groupCount() > 0 && found.start(1) >= 0 ? 1 : 0;
        return Optional.of(
                Finding.of(rule, text, sentence.start() + found.start(group), sentence.start() + found.end(group)));
    }
}
