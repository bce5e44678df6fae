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
        if (said.get("truth").isNull()) {
            assertThatThrownBy(() -> Opened.read(file, name))
                    .isInstanceOfAny(ProblemException.class, RuntimeException.class);
            return;
        }
        var truth = EventJson.parse(Files.readString(
                DATA.resolve("variants").resolve(said.get("truth").textValue())));
        var read = Opened.read(file, name);
        if (name.startsWith("17")) {
            assertThat(read.rows().get(0)).startsWith("NAME", "Country").endsWith("Country (2)");
        } else {
            assertThat(read.rows().get(0)).isEqualTo(texts(truth.get("header")));
        }
        var rows = new ArrayList<List<String>>();
        truth.get("rows").forEach(row -> rows.add(texts(row)));
        assertThat(read.rows().subList(1, read.rows().size())).isEqualTo(rows);
        assertThat(read.reading().repaired()).isEqualTo(name.startsWith("18"));
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
        for (JsonNode row : truth) {
            expected.add(
                    row.propertyStream().map(cell -> cell.getValue().asText()).toList());
        }
        rows.subList(1, rows.size()).forEach(read::add);
        assertThat(read).isEqualTo(expected);
        assertThat(rows.get(0))
                .isEqualTo(truth.get(0)
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
