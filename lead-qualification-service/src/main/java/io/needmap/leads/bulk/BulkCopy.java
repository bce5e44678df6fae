package io.needmap.leads.bulk;

import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many rows into a table; the database takes them in while the next ones are put together. */
public final class BulkCopy {

    private static final int SENT_AT_ONCE = 1 << 16;

    private BulkCopy() {}

    /**
     * Writes the rows in the caller's transaction.
     *
     * @param into the table and its columns, as {@code COPY} takes them
     * @param cells says the cells of a row, in the order of the columns
     */
    public static <T> void copy(Handle handle, String into, List<T> rows, BiConsumer<T, CopyLine> cells) {
        try {
            var copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY %s FROM STDIN".formatted(into));
            send(copy, rows, cells);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be copied", e);
        }
    }

    private static <T> void send(CopyIn copy, List<T> rows, BiConsumer<T, CopyLine> cells) throws SQLException {
        try {
            var line = new CopyLine();
            for (T row : rows) {
                cells.accept(row, line);
                line.end();
                if (line.length() >= SENT_AT_ONCE) {
                    write(copy, line);
                }
            }
            write(copy, line);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, CopyLine line) throws SQLException {
        copy.writeToCopy(line.bytes(), 0, line.length());
        line.clear();
    }
}
