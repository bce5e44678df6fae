package io.needmap.local.realdata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** The files of others, read row by row; what cannot be read goes to the report. */
final class DataFolder {

    private final Path folder;
    private final LoadReport report;

    DataFolder(Path folder, LoadReport report) {
        this.folder = folder;
        this.report = report;
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    boolean has(String file) {
        return Files.isReadable(path(file));
    }

    /** All readable rows of a file; a file that is not there has none, and the report says so. */
    List<SourceRow> rows(String file, char separator, String... needed) {
        var rows = new ArrayList<SourceRow>();
        read(file, separator, List.of(needed), rows::add);
        return rows;
    }

    /** Rows that are looked up and not loaded themselves; being read is all that can become of them. */
    List<SourceRow> lookUp(String file, char separator, String... needed) {
        var rows = rows(file, separator, needed);
        report.addLoaded(file, rows.size());
        return rows;
    }

    /**
     * Reads a file row by row.
     *
     * @param needed columns without which a row is refused
     */
    void read(String file, char separator, List<String> needed, Consumer<SourceRow> use) {
        if (!has(file)) {
            report.remark(file + " is not there; nothing was loaded from it.");
            return;
        }
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(path(file))) {
            var header = new ArrayList<String>();
            csv.forEach(line -> {
                if (header.isEmpty()) {
                    header.addAll(line.getFields());
                } else {
                    take(file, header, line, needed, use);
                }
            });
        } catch (CsvParseException e) {
            report.refuse(new RowRef(file, 0), "the file cannot be read to its end: " + reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void take(String file, List<String> header, CsvRecord line, List<String> needed, Consumer<SourceRow> use) {
        var ref = new RowRef(file, line.getStartingLineNumber());
        report.addRead(file, 1);
        if (line.getFieldCount() != header.size()) {
            report.refuse(ref, "%d cells under %d columns".formatted(line.getFieldCount(), header.size()));
            return;
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.getField(i));
        }
        var row = new SourceRow(ref, cells);
        var missing = needed.stream().filter(column -> !row.has(column)).toList();
        if (missing.isEmpty()) {
            use.accept(row);
        } else {
            report.refuse(ref, "no " + String.join(", ", missing));
        }
    }

    private static String reason(CsvParseException e) {
        var cause = e.getCause();
        return cause == null || cause.getMessage() == null ? String.valueOf(e.getMessage()) : cause.getMessage();
    }
}
