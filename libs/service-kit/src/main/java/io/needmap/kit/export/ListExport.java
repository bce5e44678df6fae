package io.needmap.kit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * All that a filter shows, as one file: CSV with a column a field, or NDJSON with an item a line as the list has it. It is
 * read page by page while it is sent, so that its length does not matter, and through the list's own service, so that a file
 * tells nobody more than the list does.
 */
public final class ListExport {

    /** How many items are read at a time. */
    public static final int AT_ONCE = 500;

    /** Reads the page that a token points to; null for the first one. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> read(@Nullable String pageToken);
    }

    private interface Line<T> {
        void write(T item) throws IOException;
    }

    private ListExport() {}

    /** The page of an analysis without its age: a file tells its own by when it was made. */
    public static <T> Page<T> rows(AnalysisPage<T> page) {
        return new Page<>(page.items(), page.nextPageToken());
    }

    /** Items that are flat: a column a field, parts and lists as JSON. */
    public static <T extends Record> StreamingOutput csv(Class<T> type, Pages<T> pages) {
        return csv(
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                pages);
    }

    /** Items with these columns; those of parts have a dot. */
    public static <T> StreamingOutput csv(List<String> columns, Pages<T> pages) {
        // What is wrong with the request is found before the answer begins.
        var first = pages.read(null);
        return out -> write(out, columns, first, pages);
    }

    /** An item a line, as the list has it. */
    public static <T> StreamingOutput ndjson(Pages<T> pages) {
        var first = pages.read(null);
        return out -> each(first, pages, item -> out.write((EventJson.tree(item) + "\n").getBytes(UTF_8)));
    }

    private static <T> void write(OutputStream out, List<String> columns, Page<T> first, Pages<T> pages)
            throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns);
        each(first, pages, item -> {
            var tree = EventJson.tree(item);
            csv.writeRecord(columns.stream()
                    .map(column -> cell(tree.at("/" + column.replace('.', '/'))))
                    .toList());
        });
        csv.flush();
    }

    private static <T> void each(Page<T> first, Pages<T> pages, Line<T> line) throws IOException {
        var page = first;
        while (true) {
            for (T item : page.items()) {
                line.write(item);
            }
            if (page.nextPageToken() == null) {
                return;
            }
            page = pages.read(page.nextPageToken());
        }
    }

    /** What would be a formula begins with an apostrophe, which an import takes away again. */
    static String cell(JsonNode value) {
        return Formulas.neutralise(value.isContainerNode() ? value.toString() : value.asText(""));
    }
}
