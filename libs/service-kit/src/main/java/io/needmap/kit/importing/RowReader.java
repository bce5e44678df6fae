package io.needmap.kit.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; throws {@link MalformedFileException} where it cannot go on. */
interface RowReader extends Iterator<RowReader.ReadRow>, Closeable {

    /**
     * A row, and why it fails before its kind has seen it.
     *
     * @param raw the row as it came: the cells as a JSON array, or the line; put together for the few that need it
     */
    record ReadRow(
            ImportRow row, Supplier<String> raw, @Nullable RowOutcome refused) {

        /** The same row, once it turned out that it cannot be taken. */
        ReadRow refusedAs(RowOutcome outcome) {
            return new ReadRow(row, raw, outcome);
        }
    }

    /** The header of a CSV file; empty for NDJSON. */
    List<String> columns();

    @Override
    void close() throws IOException;

    /** At most so many of the next rows; empty at the end. */
    default List<ReadRow> next(int limit) {
        var rows = new ArrayList<ReadRow>();
        while (rows.size() < limit && hasNext()) {
            rows.add(next());
        }
        return rows;
    }

    /** Passes over so many rows without looking into them; answers how many there were. */
    long skip(long rows);
}
