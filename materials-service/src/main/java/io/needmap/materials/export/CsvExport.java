package io.needmap.materials.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.importing.Formulas;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as CSV, read page by page: a column a field, lists and parts as JSON. A cell that a spreadsheet would run
 * as a formula has an apostrophe before it.
 */
public final class CsvExport<T extends Record> implements StreamingOutput {

    /** Reads the page that a token points to; null for the first one. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> read(@Nullable String pageToken);
    }

    private final Class<T> type;
    private final Pages<T> pages;

    /** The page of an analysis without its age: a file tells its own by when it was made. */
    public static <T> Page<T> rows(AnalysisPage<T> page) {
        return new Page<>(page.items(), page.nextPageToken());
    }

    /** An export of all pages of a list. */
    public CsvExport(Class<T> type, Pages<T> pages) {
        this.type = type;
        this.pages = pages;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        var columns = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns);
        String token = null;
        do {
            var page = pages.read(token);
            page.items().forEach(item -> csv.writeRecord(cells(columns, EventJson.tree(item))));
            token = page.nextPageToken();
        } while (token != null);
        csv.flush();
    }

    private static List<String> cells(List<String> columns, JsonNode row) {
        return columns.stream().map(column -> cell(row.path(column))).toList();
    }

    static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return Formulas.neutralise(value.isValueNode() ? value.asText() : value.toString());
    }
}
