package io.needmap.local.realdata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list of people who were called by telephone, with what was known of them before the call and how it ended.
 *
 * <p>The source gives them no names: a row is known by its position, and that is the external id we make for it.
 */
final class CallList {

    static final String FILE = "leads-bank-marketing/bank-additional-full.csv";
    static final String EXTERNAL_ID = "external_id";

    /** What was known before the call: the rest is about the call itself or the economy. */
    static final List<String> KNOWN_BEFORE =
            List.of("job", "marital", "education", "default", "housing", "loan", "contact", "poutcome");

    private static final String UNKNOWN = "unknown";
    private static final String OUTCOME = "y";

    private final DataFolder data;

    CallList(DataFolder data) {
        this.data = data;
    }

    /**
     * What was read.
     *
     * @param rows line in the source of each row, by external id, in file order
     * @param won whether the one with this external id bought
     * @param options the answers that occur, by column
     */
    record Contents(Map<String, RowRef> rows, Map<String, Boolean> won, Map<String, List<String>> options) {}

    /** Writes the list anew with an external id in front; what is "unknown" in the source is empty in it. */
    Contents rewrite(Path target) {
        var contents = new Contents(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        try (var csv = CsvWriter.builder().build(target)) {
            csv.writeRecord(
                    Stream.concat(Stream.of(EXTERNAL_ID), KNOWN_BEFORE.stream()).toList());
            data.read(FILE, ';', List.of(OUTCOME), row -> csv.writeRecord(cells(row, contents)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
        return contents;
    }

    /** The columns as things that somebody wanted to know before the call: the list itself is the witness. */
    static List<Heard> asked() {
        var desk = new Speaker("The desk that kept the call list", "INSIDE", "CALL-LIST", "Call list");
        return KNOWN_BEFORE.stream()
                .map(column ->
                        new Heard("INFORMATION_NEED", column, desk, null, null, new RowRef(FILE, 1), asked(column)))
                .toList();
    }

    private static Map<String, Object> asked(String column) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("quote", column);
        fields.put("manner", "SECOND_HAND");
        fields.put("know", column);
        fields.put("why", Handbook.NOT_STATED);
        fields.put("ifYes", Handbook.NOT_STATED);
        fields.put("ifNo", Handbook.NOT_STATED);
        return fields;
    }

    private static List<String> cells(SourceRow row, Contents contents) {
        var id = "row-%06d".formatted(row.ref().line() - 1);
        contents.rows().put(id, row.ref());
        contents.won().put(id, row.get(OUTCOME).equals("yes"));
        var cells = new ArrayList<String>();
        cells.add(id);
        for (var column : KNOWN_BEFORE) {
            var value = row.get(column).equals(UNKNOWN) ? "" : row.get(column);
            var options = contents.options().computeIfAbsent(column, key -> new ArrayList<>());
            if (!value.isEmpty() && !options.contains(value)) {
                options.add(value);
            }
            cells.add(value);
        }
        return cells;
    }
}
