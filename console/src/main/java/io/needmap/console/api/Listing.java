package io.needmap.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param nextPageToken where the next one begins, when there is one
 * @param asOf for an analysis, up to when the events of each topic are in it
 * @param stale for an analysis, whether it is further behind than it should be
 */
public record Listing<T>(
        List<T> items,
        @Nullable String nextPageToken,
        @Nullable Map<String, Instant> asOf,
        boolean stale) {

    /** A list with nothing on it. */
    public static <T> Listing<T> none() {
        return new Listing<>(List.of(), null, null, false);
    }
}
