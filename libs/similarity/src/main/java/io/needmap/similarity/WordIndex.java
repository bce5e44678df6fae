package io.needmap.similarity;

import io.needmap.similarity.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their words: the cosine of TF-IDF vectors over stems, with tf = 1 + ln(count) and idf = 1 + ln((N + 1)/(n + 1)).
 * An inverted index in arrays, so that a query touches only texts that share a word, and a text takes some hundred bytes.
 * How rare a word is, is looked at again when the texts have become a twentieth more or fewer. Not safe for use by many
 * threads.
 */
final class WordIndex {

    /** How alike a text is, 0 to 1. */
    record Match(int text, double similarity) {}

    /** The words of a text, and how often it has each. */
    private static final class Text {

        private final Postings[] words;
        private final float[] frequencies;
        private double norm;

        Text(Postings[] words, float[] frequencies) {
            this.words = words;
            this.frequencies = frequencies;
        }

        void measure() {
            double sum = 0;
            for (int i = 0; i < words.length; i++) {
                double weight = frequencies[i] * words[i].rarity;
                sum += weight * weight;
            }
            norm = Math.sqrt(sum);
        }
    }

    /** The texts that have a word, and how often they have it. */
    private static final class Postings {

        private int[] texts = new int[2];
        private float[] frequencies = new float[2];
        private int size;
        private int living;
        private double rarity;

        void add(int text, float frequency) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, 2 * size);
                frequencies = Arrays.copyOf(frequencies, 2 * size);
            }
            texts[size] = text;
            frequencies[size++] = frequency;
            living++;
        }
    }

    private static final double DRIFT = 0.05;
    private static final int FEW = 1_000;

    private final Map<String, Postings> postings = new HashMap<>();
    private final List<@Nullable Text> texts = new ArrayList<>();
    private int living;
    private int weighed;

    /** Answers with the number of the text. */
    int add(String text) {
        var frequencies = frequencies(Words.of(text));
        int number = texts.size();
        living++;
        var words = new Postings[frequencies.size()];
        var own = new float[frequencies.size()];
        int i = 0;
        for (var word : frequencies.entrySet()) {
            var of = postings.computeIfAbsent(word.getKey(), s -> new Postings());
            of.add(number, word.getValue());
            if (of.size == 1) {
                of.rarity = rarity(1);
            }
            words[i] = of;
            own[i++] = word.getValue();
        }
        var added = new Text(words, own);
        texts.add(added);
        added.measure();
        return number;
    }

    void remove(int number) {
        var text = texts.set(number, null);
        if (text != null) {
            living--;
            for (var of : text.words) {
                of.living--;
            }
        }
    }

    /** Removed texts are still walked over; with more of them than of others, it is time to make a new index. */
    boolean isWornOut() {
        return texts.size() > FEW && living < texts.size() / 2;
    }

    /** All texts that share a word with the asked one, in no order. */
    List<Match> matches(List<Word> asked) {
        weigh();
        double[] products = new double[texts.size()];
        double length = 0;
        for (var word : frequencies(asked).entrySet()) {
            var of = postings.get(word.getKey());
            double rarity = of == null ? rarity(0) : of.rarity;
            double weight = word.getValue() * rarity;
            length += weight * weight;
            for (int i = 0; of != null && i < of.size; i++) {
                products[of.texts[i]] += weight * rarity * of.frequencies[i];
            }
        }
        double norm = Math.sqrt(length);
        var matches = new ArrayList<Match>();
        for (int i = 0; i < products.length; i++) {
            var there = texts.get(i);
            if (products[i] > 0 && there != null) {
                matches.add(new Match(i, Math.min(1, products[i] / (norm * there.norm))));
            }
        }
        return matches;
    }

    /** Those of the asked words that the text has, as they were asked, with how much each says. */
    void shared(Collection<Word> asked, int number, Map<String, Double> telling) {
        var there = texts.get(number);
        for (Word word : asked) {
            var of = postings.get(word.stem());
            if (there != null && of != null && Arrays.asList(there.words).contains(of)) {
                telling.merge(word.surface(), of.rarity, Math::max);
            }
        }
    }

    private void weigh() {
        if (Math.abs(living - weighed) > DRIFT * weighed) {
            weighed = living;
            postings.values().forEach(of -> of.rarity = rarity(of.living));
            texts.stream().filter(Objects::nonNull).forEach(Text::measure);
        }
    }

    private double rarity(int containing) {
        return 1 + Math.log((Math.max(living, weighed) + 1.0) / (containing + 1.0));
    }

    private static Map<String, Float> frequencies(List<Word> words) {
        Map<String, Float> frequencies = new HashMap<>();
        words.forEach(word -> frequencies.merge(word.stem(), 1f, Float::sum));
        frequencies.replaceAll((stem, count) -> (float) (1 + Math.log(count)));
        return frequencies;
    }
}
