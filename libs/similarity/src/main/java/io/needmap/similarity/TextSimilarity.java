package io.needmap.similarity;

import io.needmap.similarity.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Similarity by words, and by meaning where there is a model. A thing is meant when its name is alike, by words and by
 * meaning in equal parts, or when one of its examples is, by words: 1 − (1 − name)(1 − example). Examples are kept apart
 * from each other, since what one person said is said again by the next, and a heap of all of it by nobody.
 * docs/adr/013 says why, docs/benchmarks.md how well it works. Kept in memory.
 */
public final class TextSimilarity implements Similarity {

    /** A thing, and the numbers of its texts: the name has the first, its examples those that follow. */
    private static final class Thing {

        private final UUID id;
        private final Wording wording;
        private final int first;

        Thing(UUID id, Wording wording, int first) {
            this.id = id;
            this.wording = wording;
            this.first = first;
        }
    }

    /** How alike name and examples of a thing are so far. */
    private static final class Found {

        private final Thing thing;
        private double name;
        private double meaning;
        private double example;
        private int bestExample = -1;

        Found(Thing thing) {
            this.thing = thing;
        }

        double similarity() {
            return 1 - (1 - name) * (1 - example);
        }
    }

    private static final int MOST_WORDS = 5;
    private static final double SHARE_OF_MEANING = 0.5;

    /** What shares no word has to mean much the same. */
    private static final double LEAST = 0.15;

    private static final Comparator<Found> MOST_SIMILAR_FIRST =
            Comparator.comparingDouble(Found::similarity).reversed().thenComparing(of -> of.thing.id);

    private final @Nullable Meaning meaning;
    private final Map<UUID, Thing> things = new HashMap<>();
    private final List<@Nullable Thing> owners = new ArrayList<>();
    private WordIndex words = new WordIndex();

    /** By words alone. */
    public TextSimilarity() {
        this(null);
    }

    /** By words and, where there is a model, by meaning. */
    public TextSimilarity(@Nullable Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public synchronized void put(UUID id, Wording wording) {
        remove(id);
        if (words.isWornOut()) {
            startAgain();
        }
        add(id, wording);
    }

    private void add(UUID id, Wording wording) {
        var thing = new Thing(id, wording, words.add(wording.name()));
        owners.add(thing);
        for (var example : wording.examples()) {
            words.add(example);
            owners.add(thing);
        }
        things.put(id, thing);
    }

    private void startAgain() {
        var all = new TreeMap<>(things);
        things.clear();
        owners.clear();
        words = new WordIndex();
        all.forEach((id, thing) -> add(id, thing.wording));
    }

    @Override
    public synchronized void remove(UUID id) {
        var thing = things.remove(id);
        if (thing != null) {
            for (int i = 0; i <= thing.wording.examples().size(); i++) {
                words.remove(thing.first + i);
                owners.set(thing.first + i, null);
            }
        }
    }

    @Override
    public List<Likeness> closest(String text, int limit) {
        // The model is slow, and nobody waits for it who needs it not.
        return closest(text, meaning == null || text.isBlank() ? null : meaning.of(text), limit);
    }

    @Override
    public List<Likeness> closest(String text, @Nullable Point point, int limit) {
        return closest(Words.of(text), point, limit);
    }

    private synchronized List<Likeness> closest(List<Word> asked, @Nullable Point point, int limit) {
        Map<Thing, Found> found = byWords(asked);
        if (point != null) {
            things.values().forEach(thing -> addMeaning(found, thing, point));
        }
        return best(found.values(), limit).stream()
                .map(of -> likeness(of, asked))
                .toList();
    }

    /** The most similar of many, most similar first: to put all of them in order would take longer than to find them. */
    private static List<Found> best(Collection<Found> found, int limit) {
        var least = MOST_SIMILAR_FIRST.reversed();
        var best = new PriorityQueue<>(least);
        for (var of : found) {
            if (best.size() < limit || least.compare(of, best.peek()) > 0) {
                best.add(of);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(MOST_SIMILAR_FIRST).toList();
    }

    private Map<Thing, Found> byWords(List<Word> asked) {
        Map<Thing, Found> found = new HashMap<>();
        for (var match : words.matches(asked)) {
            var thing = Objects.requireNonNull(owners.get(match.text()));
            var of = found.computeIfAbsent(thing, Found::new);
            if (thing.first == match.text()) {
                of.name = match.similarity();
            } else if (match.similarity() > of.example) {
                of.example = match.similarity();
                of.bestExample = match.text();
            }
        }
        return found;
    }

    private static void addMeaning(Map<Thing, Found> found, Thing thing, Point point) {
        Point own = thing.wording.meaning();
        if (own == null) {
            return;
        }
        double alike = Point.likeness(own, point);
        var known = found.get(thing);
        if (known != null) {
            known.meaning = alike;
            known.name = (1 - SHARE_OF_MEANING) * known.name + SHARE_OF_MEANING * alike;
        } else if (SHARE_OF_MEANING * alike >= LEAST) {
            var of = new Found(thing);
            of.meaning = alike;
            of.name = SHARE_OF_MEANING * alike;
            found.put(thing, of);
        }
    }

    private Likeness likeness(Found found, List<Word> asked) {
        Map<String, Double> telling = new HashMap<>();
        var once = asked.stream()
                .collect(Collectors.toMap(Word::stem, word -> word, (first, again) -> first, LinkedHashMap::new))
                .values();
        words.shared(once, found.thing.first, telling);
        if (found.bestExample >= 0) {
            words.shared(once, found.bestExample, telling);
        }
        var most = telling.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
        return new Likeness(found.thing.id, Math.min(1, found.similarity()), found.meaning, most);
    }
}
