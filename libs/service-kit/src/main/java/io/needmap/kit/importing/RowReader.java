package io.needmap.kit.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; throws {@link MalformedFileException} where it cannot go on. */
interface RowReader extends Iterator<RowReader.ReadRow>, Closeable {

    /** A row, and why it fails before its kind has seen it. */
    record ReadRow(ImportRow row, @Nullable RowOutcome refused) {}

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

    /** Passes over rows that are done; answers how many there were. */
    default long skip(long rows) {
        long skipped = 0;
        while (skipped < rows && hasNext()) {
            next();
            skipped++;
        }
        return skipped;
    }
}
