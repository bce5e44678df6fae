package io.needmap.interview.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of a question.
 *
 * @param start where it begins in the whole text
 * @param text in small letters and with straight apostrophes, as long as it is in the whole text
 */
record Sentence(int start, String text) {

    private static final Pattern SENTENCE = Pattern.compile("[^.?!]+(?:[.?!]+|$)");
    private static final Pattern WORD = Pattern.compile("\\p{L}");

    static List<Sentence> of(String question) {
        var sentences = new ArrayList<Sentence>();
        var found = SENTENCE.matcher(plain(question));
        while (found.find()) {
            if (WORD.matcher(found.group()).find()) {
                int blank =
                        found.group().length() - found.group().stripLeading().length();
                sentences.add(new Sentence(
                        found.start() + blank, found.group().substring(blank).stripTrailing()));
            }
        }
        return sentences;
    }

    /** Small letters, unit by unit, so that every position stays what it was. */
    private static String plain(String question) {
        String small = question.toLowerCase(Locale.ROOT);
        return (small.length() == question.length() ? small : question).replace('\u2019', '\'');
    }

    boolean asks() {
        return text.endsWith("?");
    }
}
