package io.needmap.activitymap.glossary;

import io.needmap.activitymap.glossary.TermRepository.Translation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a rep calls something into the common term, as the rep's region means it. */
@ApplicationScoped
public class Glossary {

    private record Dictionary(Pattern words, Map<String, String> terms) {}

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String EVERYWHERE = "";

    private final TermRepository terms;
    private final Map<String, Dictionary> byRegion = new ConcurrentHashMap<>();
    private volatile List<Translation> translations = List.of();
    private long since;

    Glossary(TermRepository terms) {
        this.terms = terms;
    }

    /** Takes in what was agreed meanwhile; true when something was. */
    public synchronized boolean refresh() {
        long next = terms.oldestRunning();
        boolean changed = terms.changedSince(since);
        if (changed) {
            translations = terms.translations();
            byRegion.clear();
        }
        since = next;
        return changed;
    }

    /** The text with every known word of the region replaced; the longest first, whole words only. */
    public String translate(String text, @Nullable String regionCode) {
        if (translations.isEmpty()) {
            return text;
        }
        var dictionary = byRegion.computeIfAbsent(Objects.requireNonNullElse(regionCode, EVERYWHERE), this::dictionary);
        return dictionary.terms().isEmpty()
                ? text
                : dictionary
                        .words()
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                dictionary.terms().getOrDefault(Term.key(found.group()), found.group())));
    }

    /** What a word means in the region goes before what it means elsewhere. */
    private Dictionary dictionary(String regionCode) {
        Map<String, String> meant = translations.stream()
                .filter(t -> t.regionCode() == null || t.regionCode().equals(regionCode))
                .sorted(Comparator.comparing(t -> t.regionCode() != null))
                .collect(Collectors.toMap(Translation::textKey, Translation::term, (everywhere, here) -> here));
        String alternatives = meant.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(key -> Pattern.quote(key).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return new Dictionary(
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", CASELESS), meant);
    }
}
