package io.needmap.interview.intake;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was exported can be loaded again, word for word. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExportRoundTripTest {

    private static final List<String> QUOTES = List.of(
            "=1+1, \"they\" said",
            "'=1+1",
            "''+x",
            "-5",
            "+49,5",
            "-5 % a year",
            "@home",
            "+4930",
            "Two\nlines",
            "'tis");

    private String region;

    @BeforeEach
    void somethingOfEveryKindIsSaid() {
        region = Scene.region();
        String interview = Scene.interviewWith(Scene.rep(region));
        QUOTES.forEach(quote -> Scene.statement(interview, Map.of("kind", "TREND", "quote", quote)));
        String activity = Scene.statement(interview, Scene.activity());
        Scene.statement(
                interview,
                Map.of(
                        "kind",
                        "GOAL",
                        "quote",
                        "q",
                        "ofStatementId",
                        activity,
                        "buyerChange",
                        Map.of("from", "-", "to", "=")));
        Scene.statement(
                interview,
                Map.of("kind", "COMPETITOR_PITCH", "quote", "q", "line", "@all", "competitorId", Scene.competitor()));
        Scene.statement(
                interview, Map.of("kind", "LINGO", "quote", "q", "term", "=", "meaning", "+", "language", "de"));
    }

    @Test
    void aFileThatWasExportedChangesNothingWhenItIsLoaded() {
        int all = QUOTES.size() + 4;
        for (var job : List.of(Loading.csv(export("csv")), Loading.ndjson(export("ndjson")))) {
            assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 0, "unchanged", all, "failed", 0));
        }
        var changed = Loading.csv(export("csv").replace("-5 % a year", "-6 % a year"));
        assertThat(Loading.verdicts(changed).values()).containsOnlyOnce("EXTERNAL_ID_TAKEN");
    }

    @Test
    void withoutItsIdsItIsLoadedOnceMoreWordForWord() {
        var job = Loading.csv(withoutIds(export("csv")));
        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", QUOTES.size() + 4, "unchanged", 0, "failed", 0));
        var statements = statements("TREND");
        QUOTES.forEach(quote -> assertThat(statements.getList("items.quote"))
                .filteredOn(quote::equals)
                .as(quote)
                .hasSize(2));
        assertThat(statements("COMPETITOR_PITCH").getList("items.line")).containsExactly("@all", "@all");
        assertThat(statements("GOAL").getList("items.buyerChange.to")).containsExactly("=", "=");
    }

    private JsonPath statements(String kind) {
        return ops().get("/api/v1/statements?limit=200&regionCode={r}&kind={k}", region, kind)
                .jsonPath();
    }

    private String export(String format) {
        return ops().accept("*/*")
                .get("/api/v1/statements/export.{f}?regionCode={r}", format, region)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String withoutIds(String csv) {
        var out = new StringWriter();
        var writer = CsvWriter.builder().build(out);
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        var names = rows.get(0).getHeader().stream()
                .filter(name -> !name.equals("id"))
                .toList();
        writer.writeRecord(names);
        rows.forEach(row -> writer.writeRecord(names.stream().map(row::getField).toList()));
        return out.toString();
    }
}
