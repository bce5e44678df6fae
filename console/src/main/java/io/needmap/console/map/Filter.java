package io.needmap.console.map;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the reader looks for on the board. It hides nothing: what does not match steps back.
 *
 * @param region a region's code, or empty for all
 * @param text words of an activity or its goal, or empty
 * @param at the instant of the past that is shown; null for now
 */
public record Filter(String region, String text, @Nullable Instant at) {

    // A slider that stands at its end means now, wherever the end was when the page was made.
    private static final int NOW_SECONDS = 90;

    static Filter of(@Nullable String region, @Nullable String text, @Nullable Long at, Instant now) {
        var instant = at == null ? null : Instant.ofEpochSecond(at);
        return new Filter(
                region == null ? "" : region,
                text == null ? "" : text.strip(),
                instant == null || instant.isAfter(now.minusSeconds(NOW_SECONDS)) ? null : instant);
    }

    /** Whether anything is looked for. */
    public boolean narrows() {
        return !region.isEmpty() || !text.isEmpty();
    }

    /** As the API takes it. */
    String query() {
        return at == null ? "" : "&asOf=" + at;
    }

    boolean matches(String... texts) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || String.join(" ", texts).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
