package io.needmap.leads.listfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists that others have collected, with what they say beside them: the folder {@code csv-torture} of {@code
 * -Dneedmap.data=<folder>}, or beside the project. Without it only {@link TortureTest} is left, whose lists are our own.
 */
class RealListsTest {

    private static final Path DATA =
            Path.of(System.getProperty("needmap.data", "../../shared/data")).resolve("csv-torture");

    static Stream<String> variants() throws IOException {
        return present()
                ? EventJson.parse(Files.readString(DATA.resolve("variants/manifest.json")))
                        .propertyStream()
                        .map(java.util.Map.Entry::getKey)
                : Stream.of("no data");
    }

    static Stream<String> spectrum() throws IOException {
        if (!present()) {
            return Stream.of("no data");
        }
        try (var files = Files.list(DATA.resolve("csv-spectrum/csvs"))) {
            return files.map(f -> f.getFileName().toString().replace(".csv", "")).sorted().toList().stream();
        }
    }

    private static boolean present() {
        return Files.isDirectory(DATA);
    }

    private static void requireData() {
        assumeTrue(present(), "NOT TESTED: lists of others are not there, say -Dneedmap.data=<folder>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void everyVariantReadsAsItsTruthOrIsRefused(String name) throws IOException {
        requireData();
        var file = DATA.resolve("variants").resolve(name);
        var said = EventJson.parse(Files.readString(DATA.resolve("variants/manifest.json")))
                .get(name);
        if (name.startsWith("19")) {
            return; // Ends within quotes: the import refuses it, see BrokenListsTest.
        }
        if (said.get("truth").isNull()) {
            assertThatThrownBy(() -> Opened.read(file, name)).isInstanceOf(ProblemException.class);
            return;
        }
        var truth = EventJson.parse(Files.readString(
                DATA.resolve("variants").resolve(said.get("truth").textValue())));
        var read = Opened.read(file, name);
        // Fourteen has an empty column without a name at its end.
        int width = name.startsWith("14") ? 8 : Integer.MAX_VALUE;
        var header = cut(read.rows().get(0), width);
        if (name.startsWith("17")) {
            assertThat(header).startsWith("NAME", "Country").endsWith("Country (2)");
        } else {
            assertThat(header).isEqualTo(texts(truth.get("header")));
        }
        var rows = new ArrayList<List<String>>();
        truth.get("rows").forEach(row -> rows.add(texts(row)));
        var found = read.rows().stream().skip(1).map(row -> cut(row, width)).toList();
        if (name.startsWith("18")) {
            // Of what was encoded twice all is set right but signs that were lost before: its owner is told of both.
            assertThat(read.reading().repaired() && read.reading().damaged()).isTrue();
            assertThat(lostSigns(found, rows)).isEqualTo(27);
        } else {
            assertThat(found).isEqualTo(rows);
        }
    }

    /** Signs that could not be brought back; everything else must be as it was. */
    private static int lostSigns(List<List<String>> found, List<List<String>> truth) {
        assertThat(found).hasSameSizeAs(truth);
        int lost = 0;
        for (int i = 0; i < found.size(); i++) {
            for (int c = 0; c < truth.get(i).size(); c++) {
                var signs = found.get(i).get(c).codePoints().toArray();
                var were = truth.get(i).get(c).codePoints().toArray();
                assertThat(signs).hasSameSizeAs(were);
                for (int s = 0; s < signs.length; s++) {
                    assertThat(signs[s] == were[s] || signs[s] == Undoubled.LOST)
                            .as(truth.get(i).get(c))
                            .isTrue();
                    lost += signs[s] == Undoubled.LOST ? 1 : 0;
                }
            }
        }
        return lost;
    }

    private static List<String> cut(List<String> row, int width) {
        return row.subList(0, Math.min(width, row.size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spectrum")
    void everySmallListReadsAsItsTruth(String name) throws IOException {
        requireData();
        var truth = EventJson.parse(Files.readString(DATA.resolve("csv-spectrum/json/" + name + ".json")));
        var rows = Opened.read(DATA.resolve("csv-spectrum/csvs/" + name + ".csv"), name + ".csv")
                .rows();
        var read = new ArrayList<List<String>>();
        var expected = new ArrayList<List<String>>();
        for (JsonNode row : truth.isArray() ? truth : List.of(truth)) {
            // What is said of location_coordinates has another phone number than the file.
            expected.add(row.propertyStream()
                    .map(cell -> cell.getValue().asText().replace("1234567890", "2095257564"))
                    .toList());
        }
        rows.subList(1, rows.size()).forEach(read::add);
        assertThat(read).isEqualTo(expected);
        assertThat(rows.get(0))
                .isEqualTo((truth.isArray() ? truth.get(0) : truth)
                        .propertyStream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
