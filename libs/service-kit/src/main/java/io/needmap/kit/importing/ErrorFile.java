package io.needmap.kit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.needmap.kit.event.EventJson;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The failed rows of a job as CSV, with two columns that say why. */
final class ErrorFile implements StreamingOutput {

    private static final int AT_ONCE = 1000;

    private final ImportRowRepository rows;
    private final UUID jobId;
    private final List<String> columns;

    ErrorFile(ImportRowRepository rows, UUID jobId, List<String> columns) {
        this.rows = rows;
        this.jobId = jobId;
        // A failed row that is loaded again and fails again has these two columns already.
        this.columns = columns.stream()
                .filter(column -> !CsvHeader.ERROR_COLUMNS.contains(column))
                .toList();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(line(
                columns.isEmpty() ? List.of(CsvRows.JSON_COLUMN) : columns,
                CsvHeader.ERROR_CODE,
                CsvHeader.ERROR_MESSAGE));
        long after = 0;
        for (var page = rows.failedAfter(jobId, after, AT_ONCE);
                !page.isEmpty();
                page = rows.failedAfter(jobId, after, AT_ONCE)) {
            page.forEach(row -> csv.writeRecord(line(cells(row.raw()), row.code(), row.message())));
            after = page.get(page.size() - 1).rowNumber();
        }
        csv.flush();
    }

    private List<String> cells(String raw) {
        if (columns.isEmpty()) {
            return List.of(Formulas.neutralise(raw));
        }
        var cells = new ArrayList<String>();
        for (JsonNode cell : EventJson.parse(raw)) {
            cells.add(Formulas.neutralise(cell.textValue()));
        }
        return cells;
    }

    /** The reason stands in its columns also when the row has more or fewer cells than the header. */
    private List<String> line(List<String> cells, String code, String message) {
        int width = Math.max(1, columns.size());
        var line = new ArrayList<String>(cells.subList(0, Math.min(width, cells.size())));
        while (line.size() < width) {
            line.add("");
        }
        line.add(code);
        line.add(message);
        line.addAll(cells.subList(Math.min(width, cells.size()), cells.size()));
        return line;
    }
}
