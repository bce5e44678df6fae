package io.needmap.console.weekly;

import io.needmap.console.plot.SparkPlot;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Response;
import io.needmap.console.weekly.MeetingAnswers.Said;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An objection as Sales hears it, and what Marketing answers so far.
 *
 * @param item the point of the agenda: the theme, how often and since when
 * @param said what reps heard, the newest first
 * @param heard how often, week by week; null for readers who may not know when it was
 * @param draft the answer that is being written; null while there is none
 */
record Talk(
        Item item,
        List<Said> said,
        @Nullable SparkPlot heard,
        @Nullable Response draft) {

    /** The newest of their words; null where the theme is all that is known. */
    public @Nullable String quote() {
        return said.stream()
                .map(Said::quote)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** When it was heard first, as far as is known. */
    public @Nullable Instant first() {
        return Stream.concat(
                        said.stream().map(Said::conductedAt), Stream.of(item).map(Item::since))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** In how many regions it was heard. */
    public long regions() {
        return said.stream()
                .map(Said::regionCode)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
