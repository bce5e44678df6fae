package io.needmap.interview.statement;

import java.util.Locale;
import java.util.regex.Pattern;

/** Stems as the words that somebody said. */
final class Surfaces {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;
    private static final int ENDING = 2;

    private Surfaces() {}

    /** The word of the quote that has the stem, the stem itself when none has. */
    static String of(String stem, String quote) {
        String best = stem;
        int longest = Math.max(SHORTEST, stem.length() - ENDING) - 1;
        for (String word : BETWEEN_WORDS.split(quote, -1)) {
            int common = common(word.toLowerCase(Locale.ROOT), stem);
            if (common > longest) {
                longest = common;
                best = word;
            }
        }
        return best;
    }

    private static int common(String one, String other) {
        int n = 0;
        while (n < one.length() && n < other.length() && one.charAt(n) == other.charAt(n)) {
            n++;
        }
        return n;
    }
}
