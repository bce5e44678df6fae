package io.needmap.kit.consume;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Of a batch, one row a key, since one statement changes a row once; in the order of the keys, so that no two
 * transactions lock crosswise.
 */
public final class Newest {

    private Newest() {}

    /** The row with the highest sequence of each key; of equal ones the first. */
    public static <R, K extends Comparable<K>> Collection<R> of(
            List<R> rows, Function<R, K> key, ToLongFunction<R> sequence) {
        var newest = new TreeMap<K, R>();
        for (R row : rows) {
            newest.merge(key.apply(row), row, (a, b) -> sequence.applyAsLong(b) > sequence.applyAsLong(a) ? b : a);
        }
        return newest.values();
    }
}
