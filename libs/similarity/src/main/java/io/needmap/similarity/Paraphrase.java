package io.needmap.similarity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two questions ask for the same in other words: by the words that carry meaning, without their endings, or by
 * what they mean, where a model has looked at both. docs/adr/013 says why rare words count no more here than others.
 */
public final class Paraphrase {

    private static final double ENOUGH = 0.6;
    private static final int SHORTEST_STEM = 4;

    /** The cosine from which on two questions ask for the same; docs/benchmarks.md says how many it finds. */
    private static final double SAME_MEANING = 0.76;

    private static final Set<String> LITTLE_WORDS = Set.of(
            ("a about am an and any are as at be been but by can could did do does for from had has have how i if in is it"
                            + " its just me might more most must my of on or our please shall should so some tell than that"
                            + " the their them then there these they this those to us was we were what when where which who"
                            + " whom whose why will with would you your")
                    .split(" "));

    private Paraphrase() {}

    /** Whether one question paraphrases the other; of wordings without examples. */
    public static boolean meanTheSame(Wording one, Wording other) {
        return byWords(one.name(), other.name()) || byMeaning(one.meaning(), other.meaning());
    }

    private static boolean byMeaning(@Nullable Point one, @Nullable Point other) {
        return one != null && other != null && one.cosine(other) >= SAME_MEANING;
    }

    /** Dice's coefficient of the stems is at least 0.6, and two of them are shared, or all that there are. */
    private static boolean byWords(String one, String other) {
        var a = stems(one);
        var b = stems(other);
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        int fewest = Math.min(2, Math.min(a.size(), b.size()));
        return !shared.isEmpty() && shared.size() >= fewest && 2.0 * shared.size() / (a.size() + b.size()) >= ENOUGH;
    }

    private static Set<String> stems(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty() && !LITTLE_WORDS.contains(word))
                .map(Paraphrase::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        for (String ending : new String[] {"ing", "ies", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
