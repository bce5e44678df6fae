package io.needmap.interview.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What other features ask about the words of the field. */
@ApplicationScoped
public class Glossary {

    private static final int LONGEST = 5;
    private static final int MOST = 8;

    private final GlossaryRepository glossary;

    Glossary(GlossaryRepository glossary) {
        this.glossary = glossary;
    }

    /** Those of the words that the glossary knows, in small letters. */
    public Set<String> known(Collection<String> words) {
        return new HashSet<>(glossary.known(words.stream().map(Glossary::small).toList()));
    }

    /**
     * The same in other words: the parts with an expression of up to five of them replaced by what it is called elsewhere.
     *
     * @param parts words, each for itself, or a phrase as one part
     * @return ways to say it, at most eight; those as they were come not among them
     */
    public List<List<String>> otherwise(List<String> parts) {
        var expressions = new LinkedHashSet<String>();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST); to++) {
                expressions.add(small(String.join(" ", parts.subList(from, to))));
            }
        }
        var ways = new ArrayList<List<String>>();
        for (var synonym : glossary.synonyms(expressions, MOST)) {
            ways.add(replaced(parts, synonym));
        }
        return ways;
    }

    private static List<String> replaced(List<String> parts, GlossaryRepository.Synonym synonym) {
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST); to++) {
                if (small(String.join(" ", parts.subList(from, to))).equals(synonym.said())) {
                    var way = new ArrayList<>(parts.subList(0, from));
                    way.add(synonym.other());
                    way.addAll(parts.subList(to, parts.size()));
                    return way;
                }
            }
        }
        return parts;
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
