package io.needmap.materials.export;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.needmap.kit.id.Ids;
import io.needmap.kit.importing.Formulas;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be listed can be taken along: a list that is new in the contract has to have its export. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryListTest {

    @Inject
    FieldEvents field;

    private @Nullable Listed things;

    /** Once for all lists. */
    @BeforeEach
    void somethingToList() {
        if (things == null) {
            things = new Listed(field);
        }
    }

    static Stream<String> lists() throws IOException {
        return PublishedLists.paths();
    }

    static Stream<String> listsOfOneThing() throws IOException {
        return PublishedLists.paths().filter(list -> list.contains("{"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatItShowsIsExportedWithoutFormulas(String list) {
        var path = things.path(list);
        List<Map<String, Object>> shown =
                ops().get(path).then().statusCode(200).extract().jsonPath().getList("items");
        assertThat(shown).as("something in the list").isNotEmpty();
        var rows = rows(path.contains("?") ? path.replace("?", "/export?") : path + "/export");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(shown.size());
        assertThat(rows).flatExtracting(NamedCsvRecord::getFields).noneMatch(EveryListTest::runs);
        shown.forEach(item -> item.forEach((name, value) -> {
            assertThat(rows.get(0).getHeader()).contains(name);
            if (value instanceof String text) {
                assertThat(rows).extracting(row -> row.getField(name)).contains(Formulas.neutralise(text));
            }
        }));
    }

    /** Of one that is not there, there is no file either. */
    @ParameterizedTest
    @MethodSource("listsOfOneThing")
    void ofNothingThereIsNoExport(String list) {
        String nobody = Ids.next().toString();
        ops().accept("text/csv, application/problem+json")
                .get(list.replace("{test}", "CREDIBLE").replaceAll("\\{\\w+}", nobody) + "/export")
                .then()
                .statusCode(404);
    }

    private static boolean runs(String cell) {
        return cell.matches("(?s)[=+@\\t\\r].*|-(?!\\d+([.,]\\d+)?$).*");
    }

    private static List<NamedCsvRecord> rows(String path) {
        var file = ops().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
    }
}
