package io.needmap.interview.statement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The languages whose words are known in all their forms; words of any other are found as they are written. */
enum SearchLanguage {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it"),
    DUTCH("nl"),
    PORTUGUESE("pt"),
    SWEDISH("sv"),
    SIMPLE("");

    private final String code;

    SearchLanguage(String code) {
        this.code = code;
    }

    /** Those in which to look when the caller names one, or none. */
    static SearchLanguage[] of(@Nullable String language) {
        return language == null
                ? values()
                : Arrays.stream(values())
                        .filter(known -> known.code.equals(language))
                        .findFirst()
                        .map(known -> new SearchLanguage[] {known})
                        .orElseGet(() -> new SearchLanguage[] {SIMPLE});
    }
}
