package io.needmap.kit.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.event.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file. */
final class CsvRows implements RowReader {

    /** The one column of failed NDJSON rows; such a file is read as what it was. */
    static final String JSON_COLUMN = "json";

    private static final int LARGEST_FIELD = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private final List<String[]> paths;
    private final boolean wrapsJson;
    private @Nullable CsvRecord ahead;
    private long number;

    CsvRows(InputStream file, boolean nested) {
        try {
            var text = Text.of(file);
            char separator = CsvHeader.separator(text);
            records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .ignoreDifferentFieldCount(true)
                    .skipEmptyLines(true)
                    .acceptCharsAfterQuotes(false)
                    .maxBufferSize(LARGEST_FIELD)
                    .ofCsvRecord(new EndMarkReader(text))
                    .iterator();
            ahead = read();
            if (ahead == null) {
                throw new MalformedFileException("the file has no header line");
            }
            columns = CsvHeader.check(ahead.getFields(), nested);
            paths = columns.stream()
                    .map(c -> nested ? c.split("\\.", -1) : new String[] {c})
                    .toList();
            wrapsJson = columns.equals(List.of(JSON_COLUMN, CsvHeader.ERROR_CODE, CsvHeader.ERROR_MESSAGE));
            ahead = read();
        } catch (IOException e) {
            throw Text.malformed("the header", e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public ReadRow next() {
        var record = ahead;
        if (record == null) {
            throw new NoSuchElementException();
        }
        number++;
        ahead = read();
        if (wrapsJson && record.getFieldCount() == columns.size()) {
            return NdjsonRows.parse(number, Formulas.restore(record.getField(0)));
        }
        var cells = record.getFields().stream().map(Formulas::restore).toList();
        var row = new ImportRow(number, json(cells));
        return new ReadRow(
                row,
                () -> EventJson.tree(cells).toString(),
                cells.size() == columns.size() ? null : uneven(row, cells.size()));
    }

    @Override
    public long skip(long rows) {
        long skipped = 0;
        for (; skipped < rows && ahead != null; skipped++) {
            number++;
            ahead = read();
        }
        return skipped;
    }

    private RowOutcome uneven(ImportRow row, int fields) {
        return RowOutcome.failed(
                row, "FIELD_COUNT", "the row has %d fields, the header %d".formatted(fields, columns.size()));
    }

    private ObjectNode json(List<String> cells) {
        var json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty() || CsvHeader.ERROR_COLUMNS.contains(columns.get(i))) {
                continue;
            }
            var path = paths.get(i);
            var object = json;
            for (int step = 0; step < path.length - 1; step++) {
                object = object.withObjectProperty(path[step]);
            }
            object.put(path[path.length - 1], cell);
        }
        return json;
    }

    /** The next record in which something stands: spreadsheet programs end a file with nothing but separators. */
    private @Nullable CsvRecord read() {
        var record = readAny();
        while (record != null && record.getFields().stream().allMatch(String::isEmpty)) {
            record = readAny();
        }
        return record;
    }

    /** The next record; null at the end of the file. */
    private @Nullable CsvRecord readAny() {
        try {
            // The mark is missing as a record of its own when a quote before it is never closed.
            if (!records.hasNext()) {
                throw new MalformedFileException("a quote after row %d is never closed".formatted(number));
            }
            var record = records.next();
            return EndMarkReader.isMark(record) ? null : record;
        } catch (CsvParseException | UncheckedIOException e) {
            // The parser wraps whatever it meets: that the database was lost says nothing about the file.
            if (DatabaseFault.of(e) != DatabaseFault.NONE) {
                throw e;
            }
            throw Text.malformed("the file after row %d".formatted(number), e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
