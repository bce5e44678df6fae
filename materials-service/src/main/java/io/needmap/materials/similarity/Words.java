package io.needmap.materials.similarity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that carry meaning, in their plainest form. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,40}");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "and",
            "for",
            "with",
            "that",
            "this",
            "they",
            "them",
            "their",
            "from",
            "into",
            "our",
            "your",
            "are",
            "was",
            "has",
            "have",
            "had",
            "how",
            "what",
            "when",
            "where",
            "who",
            "why",
            "which",
            "can",
            "will",
            "not",
            "but",
            "all",
            "any",
            "more",
            "most",
            "than",
            "then",
            "there",
            "about",
            "use",
            "using",
            "used",
            "one",
            "its",
            "customer",
            "buyer",
            "activity");
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s");
    private static final int SHORTEST_STEM = 4;

    private Words() {}

    /** Each stem with a word that it stands for. */
    static Map<String, String> of(String text) {
        var words = new LinkedHashMap<String, String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (!EMPTY_WORDS.contains(word)) {
                words.putIfAbsent(stem(word), word);
            }
        }
        return words;
    }

    /** Each stem with how often it stands there. */
    static Map<String, Integer> counted(String text) {
        var counts = new LinkedHashMap<String, Integer>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!EMPTY_WORDS.contains(matcher.group())) {
                counts.merge(stem(matcher.group()), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
