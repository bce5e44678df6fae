package io.needmap.console.map;

import io.needmap.console.api.Address;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the reader looks for on the board. It hides nothing: what does not match steps back.
 *
 * @param region a region's code, or empty for all
 * @param text words of an activity or its goal, or empty
 * @param quarter the quarter in which it was heard, or empty for all
 * @param cycle whose stages are shown; null for those of the default buying cycle
 * @param stage the only buying stage that is shown; null for all
 * @param at the instant of the past that is shown; null for now
 */
public record Filter(
        String region,
        String text,
        String quarter,
        @Nullable UUID cycle,
        @Nullable UUID stage,
        @Nullable Instant at) {

    private static final String QUARTER = "[0-9]{4}-Q[1-4]";

    static Filter of(
            @Nullable String region,
            @Nullable String text,
            @Nullable String quarter,
            @Nullable UUID cycle,
            @Nullable UUID stage,
            @Nullable Long at,
            @Nullable Long until) {
        // A slider that stands at its end means now, wherever the end was when the page was made.
        return new Filter(
                region == null ? "" : region,
                text == null ? "" : text.strip(),
                quarter == null || !quarter.matches(QUARTER) ? "" : quarter,
                cycle,
                stage,
                at == null || (until != null && at >= until) ? null : Instant.ofEpochSecond(at));
    }

    /** Whether anything is looked for. */
    public boolean narrows() {
        return !region.isEmpty() || !text.isEmpty() || !quarter.isEmpty();
    }

    /** The address of one stage, with all else that is looked for. */
    public String within(UUID only) {
        return Address.of("/map")
                .with("stage", only)
                .with("region", region)
                .with("find", text)
                .with("quarter", quarter)
                .with("cycle", cycle)
                .with("at", at == null ? null : at.getEpochSecond())
                .toString();
    }

    /** As the API takes it. */
    String query() {
        return (cycle == null ? "" : "&cycleId=" + cycle) + (at == null ? "" : "&asOf=" + at);
    }

    /** The same with the counts of the quarter, where one is looked at. */
    String counted() {
        return query() + (quarter.isEmpty() ? "" : "&quarter=" + quarter);
    }

    boolean matches(String... texts) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || String.join(" ", texts).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
