package io.needmap.leads.listfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases that the makers of CSV parsers have collected, each below a header of ours, so that it is a list: the folder {@code
 * csv-torture} of {@code -Dneedmap.data=<folder>}, or beside the project. Lists have no remarks between their rows: such a
 * line is a row of one cell, which the import reports. Cases that are broken are in {@code BrokenListsTest}.
 */
class CollectedCasesTest {

    private static final Path DATA =
            Path.of(System.getProperty("needmap.data", "../../shared/data")).resolve("csv-torture");

    @TempDir
    Path folder;

    private static void requireData() {
        assumeTrue(Files.isDirectory(DATA), "NOT TESTED: cases of others are not there, say -Dneedmap.data=<folder>");
    }

    static Stream<String> readable() throws IOException {
        return Files.isDirectory(DATA)
                ? cases().entrySet().stream()
                        .filter(c -> c.getValue().get("expected").get("errors").isEmpty())
                        .map(Map.Entry::getKey)
                        .sorted()
                : Stream.of("no data");
    }

    private static Map<String, JsonNode> cases() throws IOException {
        var cases = EventJson.parse(Files.readString(DATA.resolve("papaparse_core_parser_tests.json")));
        return IntStream.range(0, cases.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> "%02d %s"
                                .formatted(i, cases.get(i).get("description").textValue()),
                        cases::get));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void everyReadableCaseReadsAsItsMakersSay(String name) throws IOException {
        requireData();
        var one = cases().get(name);
        var truth = rows(one.get("expected").get("data"));
        boolean named = one.path("config").path("header").asBoolean();
        if (named) {
            // Columns of the same name are told apart, by a number in brackets instead of one behind a line.
            var read = read(one.get("input").textValue());
            assertThat(read.get(0)).doesNotHaveDuplicates().hasSameSizeAs(truth.get(0));
            assertThat(read.subList(1, read.size())).isEqualTo(truth.subList(1, truth.size()));
            return;
        }
        int width = truth.stream().mapToInt(List::size).max().orElse(1);
        var read = belowHeader(one.get("input").textValue(), Math.max(2, width));
        boolean cut = one.path("config").has("preview");
        boolean remarks = one.path("config").has("comments");
        var whole = truth.stream()
                .filter(row -> row.size() > 1 || !row.get(0).isEmpty())
                .toList();
        var seen = remarks
                ? read.stream()
                        .filter(row -> row.size() > 1 || whole.contains(row))
                        .toList()
                : read;
        assertThat(cut ? seen.subList(0, whole.size()) : seen).isEqualTo(whole);
    }

    @Test
    void filesOfReportedBugsReadAsWhatIsInThem() throws IOException {
        requireData();
        assertThat(records("CSVFileParser__test.csv", 4)).isEqualTo(records("CSVFileParser__test_default.txt"));
        var withoutRemarks = records("CSVFileParser__testCSV85_ignoreEmpty.txt");
        for (String file : List.of("CSVFileParser__testCSV85.csv", "CSVFileParser__testCSV246.csv")) {
            assertThat(records(file, 5).stream()
                            .filter(r -> !r.startsWith("1:"))
                            .toList())
                    .isEqualTo(withoutRemarks);
        }
        assertThat(file("CSV-254__csv-254.csv", 3))
                .containsExactly(List.of("AA", "33", ""), List.of("AA", "", ""), List.of("", "33", "CC"));
        assertThat(file("CSV-290__psql.csv", 5))
                .hasSize(3)
                .contains(List.of("1", "abc", "test line 1\ntest line 2", "", ""))
                .contains(List.of("3", "a", "b,c,d", "\"quoted\"", "e"));
        assertThat(rowsOf("CSV-290__psql.tsv")).allMatch(row -> row.size() == 5);
        for (String file : List.of("CSV-196__emoji.csv", "CSV-196__japanese.csv", "CSVFileParser__bom.csv")) {
            String text =
                    Files.readString(DATA.resolve("commons-csv").resolve(file)).replace("\uFEFF", "");
            assertThat(rowsOf(file))
                    .isEqualTo(text.lines()
                            .map(line -> Stream.of(line.split(",", -1)).toList())
                            .map(row -> row.get(0).equals("Date")
                                    ? row.stream().map(String::strip).toList()
                                    : row)
                            .toList());
        }
        assertThat(rowsOf("CSV-213__999751170.patch.csv")).contains(List.of("CHANELID", "ADDRESS"));
        assertThat(rowsOf("csv-167__sample1.csv"))
                .startsWith(List.of("author", "title", "publishDate"), List.of("Dan Simmons", "Hyperion", "1989"))
                .contains(List.of("Douglas Adams", "The Hitchhiker's \\\"Guide\\\" to the Galaxy", "1979"));
    }

    /** As their makers write them down: the number of cells, and the cells. */
    private List<String> records(String file, int width) throws IOException {
        return file(file, width).stream()
                .map(row -> "%d:%s".formatted(row.size(), row))
                .toList();
    }

    private static List<String> records(String expected) throws IOException {
        return Files.readAllLines(DATA.resolve("commons-csv").resolve(expected)).stream()
                .filter(line -> line.matches("\\d+:\\[.*"))
                .map(line -> line.replaceFirst("\\]#.*", "]"))
                .toList();
    }

    private List<List<String>> file(String name, int width) throws IOException {
        return belowHeader(Files.readString(DATA.resolve("commons-csv").resolve(name)), width);
    }

    private static List<List<String>> rowsOf(String name) throws IOException {
        return Opened.read(DATA.resolve("commons-csv").resolve(name), name).rows();
    }

    private List<List<String>> belowHeader(String text, int width) throws IOException {
        String header = IntStream.range(0, width).mapToObj("h%d"::formatted).collect(Collectors.joining(","));
        var read = read("sep=,\n%s\n%s".formatted(header, text));
        assertThat(read.get(0)).hasSize(width);
        return read.subList(1, read.size());
    }

    private List<List<String>> read(String text) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "case", ".csv"), text.getBytes(StandardCharsets.UTF_8));
        return Opened.read(file, "case.csv").rows();
    }

    private static List<List<String>> rows(JsonNode data) {
        var rows = new ArrayList<List<String>>();
        for (var row : data) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.textValue()));
            rows.add(cells);
        }
        return rows;
    }
}
