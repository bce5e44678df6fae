package io.needmap.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as the limit
 * @param nextPageToken where the next page begins; null on the last page
 */
@JsonInclude(Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextPageToken) implements Paged {

    /** Most items that one page can have. */
    public static final int MAX_LIMIT = 200;

    /** Items of a page when the caller does not say. */
    public static final String DEFAULT_LIMIT = "50";

    /**
     * Takes one row more than the limit: the extra row only tells that there is a next page.
     *
     * @param keys the sort keys of a row, from which the next page's query goes on
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Object[]> keys, Function<R, T> toItem) {
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        String token = more ? PageToken.of(keys.apply(shown.get(limit - 1))) : null;
        return new Page<>(shown.stream().map(toItem).toList(), token);
    }
}
