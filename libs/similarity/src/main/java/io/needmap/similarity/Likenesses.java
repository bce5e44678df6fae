package io.needmap.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares many texts, in several languages, with a few others. By their words: the cosine of the weights of their words,
 * where a word weighs 1 + ln((N + 1)/(n + 1)) if n of N texts hold it. What everybody says, tells little. And by what they
 * mean, where a model has looked at both: whichever says more, counts. docs/adr/013 says why this is not {@link Similarity}.
 */
public final class Likenesses {

    private static final int FEWEST_SHARED = 2;
    private static final int MOST_WORDS = 5;

    private final List<Text> known;
    private final double[] lengths;
    private final Map<String, Double> weights = new HashMap<>();

    /** Which of the known texts hold a word. */
    private final Map<String, List<Integer>> holders = new HashMap<>();

    private Likenesses(Collection<Text> known, Collection<Text> others) {
        this.known = List.copyOf(known);
        var counts = new HashMap<String, Integer>();
        Stream.concat(known.stream(), others.stream())
                .flatMap(text -> text.words().stream())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        double all = known.size() + others.size();
        counts.forEach((word, n) -> weights.put(word, 1 + Math.log((all + 1) / (n + 1.0))));
        lengths = this.known.stream().mapToDouble(text -> length(text.words())).toArray();
        for (int i = 0; i < lengths.length; i++) {
            for (String word : this.known.get(i).words()) {
                holders.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * Those of the candidates that are like one of the known texts, the most like first; of equal ones that with the last id.
     *
     * @param enough the similarity that it takes, 0 to 1
     */
    public static List<Likeness> of(Collection<Text> known, Collection<Text> candidates, double enough) {
        var likenesses = new Likenesses(known, candidates);
        return candidates.stream()
                .map(likenesses::nearest)
                .filter(likeness -> likeness.similarity() > 0 && likeness.similarity() >= enough)
                .sorted(Comparator.comparingDouble(Likeness::similarity)
                        .thenComparing(Likeness::id)
                        .reversed())
                .toList();
    }

    private Likeness nearest(Text candidate) {
        double[] products = new double[lengths.length];
        int[] shared = new int[lengths.length];
        for (String word : candidate.words()) {
            double weight = weight(word);
            for (int i : holders.getOrDefault(word, List.of())) {
                products[i] += weight * weight;
                shared[i]++;
            }
        }
        double length = length(candidate.words());
        var best = new Likeness(candidate.id(), 0, 0, List.of());
        int nearest = -1;
        for (int i = 0; i < lengths.length; i++) {
            int fewer = Math.min(known.get(i).words().size(), candidate.words().size());
            boolean enough = shared[i] > 0 && shared[i] >= Math.min(FEWEST_SHARED, fewer);
            double words = enough ? Math.min(1, products[i] / (lengths[i] * length)) : 0;
            double meaning = Point.likeness(known.get(i).meaning(), candidate.meaning());
            if (Math.max(words, meaning) > best.similarity()) {
                best = new Likeness(candidate.id(), Math.max(words, meaning), meaning, List.of());
                nearest = enough ? i : -1;
            }
        }
        if (nearest < 0) {
            return best;
        }
        var telling = telling(shared(known.get(nearest), candidate));
        return new Likeness(best.id(), best.similarity(), best.meaning(), telling);
    }

    private static List<String> shared(Text one, Text other) {
        var shared = new ArrayList<>(one.words());
        shared.retainAll(other.words());
        return shared;
    }

    private List<String> telling(List<String> words) {
        return words.stream()
                .sorted(Comparator.<String>comparingDouble(this::weight)
                        .reversed()
                        .thenComparing(word -> word))
                .limit(MOST_WORDS)
                .toList();
    }

    private double length(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word) * weight(word);
        }
        return Math.sqrt(sum);
    }

    private double weight(String word) {
        return weights.getOrDefault(word, 0.0);
    }
}
