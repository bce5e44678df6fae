package io.needmap.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Gives out the phrasings of one activity in turn, filled with a plant of the rep's region and a person. From the second
 * round on, a phrasing gets an opener, so that no two reps say the same to the letter.
 */
final class Quotes {

    private final List<String> says;
    private final List<String> openers;
    private final List<String> people;
    private final Random random;
    private int given;

    Quotes(List<String> says, Voices voices, Company company, long seed) {
        this.random = new Random(seed);
        this.says = shuffled(says);
        this.openers = shuffled(voices.openers());
        this.people = company.people();
    }

    String next(Company.Region region) {
        var quote = says.get(given % says.size());
        if (given >= says.size()) {
            quote = openers.get(given % openers.size()) + " " + quote;
        }
        given++;
        return capitalised(quote.replace("{plant}", any(region.plants())).replace("{who}", any(people)));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private List<String> shuffled(List<String> words) {
        var copy = new ArrayList<>(words);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
