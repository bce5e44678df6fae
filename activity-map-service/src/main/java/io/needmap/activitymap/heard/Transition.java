package io.needmap.activitymap.heard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From one stage to the next, or from one state of mind to another, in the rep's own words. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Transition(@Nullable String from, @Nullable String to) {

    /** What makes two transitions the same: case and spacing do not matter; empty when a side is missing. */
    static String key(@Nullable Transition transition) {
        if (transition == null || transition.from == null || transition.to == null) {
            return "";
        }
        return plain(transition.from) + " \u2192 " + plain(transition.to);
    }

    /** The distinct keys, sorted, so that the same set is the same array. */
    static List<String> keys(@Nullable List<Transition> transitions) {
        return transitions == null
                ? List.of()
                : transitions.stream()
                        .filter(Objects::nonNull)
                        .map(Transition::key)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Case and spacing do not matter. */
    static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
