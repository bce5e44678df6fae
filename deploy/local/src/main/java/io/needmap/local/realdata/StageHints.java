package io.needmap.local.realdata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses from words which of the six buying jobs something serves. */
final class StageHints {

    private static final Map<String, Pattern> WORDS = words();

    private StageHints() {}

    /** The buying job, or null when no word gives a hint. */
    static @Nullable String of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(job -> job.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Pattern> words() {
        var words = new LinkedHashMap<String, Pattern>();
        words.put("SUPPLIER_SELECTION", Pattern.compile("negotiat|propos|pric|contract|quot|compet"));
        words.put("CONSENSUS_CREATION", Pattern.compile("clos|sign|commit|approv|renew|retain|account"));
        words.put("VALIDATION", Pattern.compile("evaluat|technical|pov|test|monitor|onboard|success|hand-over"));
        words.put("REQUIREMENTS_BUILDING", Pattern.compile("scop|requirement|specif|need|estimat|plan"));
        words.put("SOLUTION_EXPLORATION", Pattern.compile("demo|present|explain|recommend|educat|solution"));
        words.put("PROBLEM_IDENTIFICATION", Pattern.compile("discover|prospect|contact|identif|qualif|lead|pending"));
        return words;
    }
}
