package io.needmap.leads.criterion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was left out of a request is an empty one. */
final class Absent {

    private Absent() {}

    static <T> List<T> toEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
