package io.needmap.materials.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Texts that are searched for those alike; rare words weigh more, and repeating one helps little (BM25). */
public final class WordIndex {

    /** A text that is alike. */
    public record Likeness(UUID id, double likeness, List<String> words) {}

    private record Posting(int text, double share) {}

    private static final int MOST_WORDS_SHOWN = 6;
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    /** One word in common says little, also of a text that has only one. */
    private static final double ONE_WORD = 0.5;

    private final List<UUID> ids;
    private final Map<String, List<Posting>> postings;
    private final Map<String, Double> rarity;

    private WordIndex(List<UUID> ids, Map<String, List<Posting>> postings, Map<String, Double> rarity) {
        this.ids = ids;
        this.postings = postings;
        this.rarity = rarity;
    }

    /** An index of texts by their ids. */
    public static WordIndex of(Map<UUID, String> texts) {
        var ids = new ArrayList<UUID>();
        var words = new ArrayList<Map<String, Integer>>();
        texts.forEach((id, text) -> {
            ids.add(id);
            words.add(Words.counted(text));
        });
        var rarity = new HashMap<String, Double>();
        words.forEach(counts -> counts.keySet().forEach(stem -> rarity.merge(stem, 1.0, Double::sum)));
        rarity.replaceAll((stem, count) -> Math.log(1 + (ids.size() - count + 0.5) / (count + 0.5)));
        double usual = words.stream().mapToInt(WordIndex::length).average().orElse(1);
        var postings = new HashMap<String, List<Posting>>();
        for (int i = 0; i < ids.size(); i++) {
            double damping = SATURATION * (1 - LENGTH + LENGTH * length(words.get(i)) / usual);
            for (var word : words.get(i).entrySet()) {
                double share = word.getValue() * (SATURATION + 1) / (word.getValue() + damping);
                postings.computeIfAbsent(word.getKey(), s -> new ArrayList<>()).add(new Posting(i, share));
            }
        }
        return new WordIndex(List.copyOf(ids), postings, rarity);
    }

    private static int length(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The texts most alike, the best first.
     *
     * @param least the least likeness, 0 to 1: the share of the text's words, by rarity, that are found there
     */
    public List<Likeness> mostLike(String text, int most, double least) {
        var words = Words.of(text);
        double unknown = Math.log(1 + 2.0 * ids.size());
        double all = words.keySet().stream()
                .mapToDouble(stem -> rarity.getOrDefault(stem, unknown))
                .sum();
        var likeness = new HashMap<Integer, Double>();
        var shared = new HashMap<Integer, Integer>();
        words.keySet()
                .forEach(stem -> postings.getOrDefault(stem, List.of()).forEach(p -> {
                    likeness.merge(p.text(), p.share() * rarity.getOrDefault(stem, 0.0) / all, Double::sum);
                    shared.merge(p.text(), 1, Integer::sum);
                }));
        likeness.replaceAll((other, like) -> Integer.valueOf(1).equals(shared.get(other)) ? like * ONE_WORD : like);
        return likeness.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(e -> ids.get(e.getKey())))
                .limit(most)
                .map(e -> new Likeness(ids.get(e.getKey()), Math.min(1, e.getValue()), shared(words, e.getKey())))
                .toList();
    }

    private List<String> shared(Map<String, String> words, int text) {
        return words.keySet().stream()
                .filter(stem -> postings.getOrDefault(stem, List.of()).stream().anyMatch(p -> p.text() == text))
                .sorted(Comparator.comparingDouble((String stem) -> rarity.getOrDefault(stem, 0.0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS_SHOWN)
                .map(words::get)
                .toList();
    }
}
