package io.needmap.interview.linter;

/**
 * One thing that is wrong with a question.
 *
 * @param start of the words that show it: the first of them, counted in UTF-16 units from 0
 * @param end of those words: the unit after the last one
 * @param words those words
 * @param reason why it is wrong
 * @param betterOpener how to begin instead
 */
public record Finding(LintRule rule, int start, int end, String words, String reason, String betterOpener) {

    static Finding of(LintRule rule, String text, int start, int end) {
        return new Finding(rule, start, end, text.substring(start, end), rule.reason(), rule.opener());
    }
}
