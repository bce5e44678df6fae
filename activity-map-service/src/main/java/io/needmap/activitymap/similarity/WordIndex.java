package io.needmap.activitymap.similarity;

import io.needmap.activitymap.similarity.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Similarity by words: the cosine of TF-IDF vectors over stems, with tf = 1 + ln(count) and
 * idf = 1 + ln((N + 1)/(n + 1)). Kept in memory; an inverted index, so that a query touches only texts that share a word.
 */
public final class WordIndex implements Similarity {

    private static final int MOST_WORDS = 5;

    private final Map<UUID, Map<String, Integer>> texts = new HashMap<>();
    private final Map<String, Map<UUID, Integer>> postings = new HashMap<>();
    private final Map<UUID, Double> norms = new HashMap<>();

    @Override
    public synchronized void put(UUID id, String text) {
        remove(id);
        Map<String, Integer> counts = new HashMap<>();
        Words.of(text).forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        texts.put(id, counts);
        counts.forEach((stem, count) ->
                postings.computeIfAbsent(stem, s -> new HashMap<>()).put(id, count));
        norms.clear();
    }

    @Override
    public synchronized void remove(UUID id) {
        var counts = texts.remove(id);
        if (counts == null) {
            return;
        }
        for (String stem : counts.keySet()) {
            postings.computeIfPresent(stem, (s, in) -> {
                in.remove(id);
                return in.isEmpty() ? null : in;
            });
        }
        norms.clear();
    }

    @Override
    public synchronized List<Likeness> closest(String text, int limit) {
        Map<String, List<String>> surfaces = new LinkedHashMap<>();
        for (Word word : Words.of(text)) {
            surfaces.computeIfAbsent(word.stem(), s -> new ArrayList<>()).add(word.surface());
        }
        Map<UUID, Map<String, Double>> shared = new HashMap<>();
        double length = 0;
        for (var entry : surfaces.entrySet()) {
            double weight = weight(entry.getKey(), entry.getValue().size());
            length += weight * weight;
            postings.getOrDefault(entry.getKey(), Map.of())
                    .forEach((id, count) -> shared.computeIfAbsent(id, i -> new HashMap<>())
                            .put(entry.getKey(), weight * weight(entry.getKey(), count)));
        }
        double norm = Math.sqrt(length);
        return shared.entrySet().stream()
                .map(e -> likeness(e.getKey(), e.getValue(), norm, surfaces))
                .sorted(Comparator.comparingDouble(Likeness::similarity)
                        .reversed()
                        .thenComparing(Likeness::id))
                .limit(limit)
                .toList();
    }

    private Likeness likeness(
            UUID id, Map<String, Double> contributions, double norm, Map<String, List<String>> surfaces) {
        double product =
                contributions.values().stream().mapToDouble(Double::doubleValue).sum();
        var words = contributions.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(e -> surfaces.getOrDefault(e.getKey(), List.of(e.getKey())).get(0))
                .toList();
        return new Likeness(id, Math.min(1, product / (norm * norm(id))), words);
    }

    private double norm(UUID id) {
        Double known = norms.get(id);
        return known == null ? computeNorm(id, texts.get(id)) : known;
    }

    private double computeNorm(UUID id, @Nullable Map<String, Integer> counts) {
        double sum = 0;
        if (counts != null) {
            for (var entry : counts.entrySet()) {
                double weight = weight(entry.getKey(), entry.getValue());
                sum += weight * weight;
            }
        }
        double norm = Math.sqrt(sum);
        norms.put(id, norm);
        return norm;
    }

    private double weight(String stem, int count) {
        int containing = postings.getOrDefault(stem, Map.of()).size();
        double idf = 1 + Math.log((texts.size() + 1.0) / (containing + 1.0));
        return (1 + Math.log(count)) * idf;
    }
}
