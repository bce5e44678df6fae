package io.needmap.local.realdata;

import java.util.Map;

/** One row of a file of others; a column that the row lacks reads as empty. */
record SourceRow(RowRef ref, Map<String, String> cells) {

    String get(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }
}
