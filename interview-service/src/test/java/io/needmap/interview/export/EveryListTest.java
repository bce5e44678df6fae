package io.needmap.interview.export;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a filter shows can be taken along: a list that is new in the contract has to have its export. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryListTest {

    private static final Path CONTRACT = Path.of("..", "docs", "api", "interview-service.yaml");

    private static final List<String> NOT_OURS = List.of("/guides/ready-made", "/statement-imports");

    private final String word = "Quotable" + UUID.randomUUID().toString().substring(0, 8);

    private boolean listed;

    /** The lists that stand by themselves, but for what comes with the program, and for files, which whoever sent them has. */
    static Stream<String> lists() throws IOException {
        var contract = new YAMLMapper().readTree(CONTRACT.toFile());
        return contract.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .filter(path ->
                        !path.getKey().contains("{") && NOT_OURS.stream().noneMatch(path.getKey()::endsWith))
                .filter(path -> isList(contract, path.getValue().path("get")))
                .map(Map.Entry::getKey);
    }

    @BeforeEach
    void somethingToList() {
        if (listed) {
            return;
        }
        String rep = Scene.rep(Scene.region());
        FieldWork.held(rep, Scene.guide(), null, "From " + word, "1");
        var ride = new HashMap<>(Scene.interviewBody(rep, Scene.guide()));
        ride.putAll(Map.of("channel", "RIDE_ALONG", "calls", 3));
        String interview = Scene.post("/api/v1/interviews", ride);
        Scene.statement(interview, Map.of("kind", "TREND", "quote", "=1+1 " + word));
        Scene.competitor();
        listed = true;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatItShowsIsExportedInBothFormats(String list) {
        String filter = list.endsWith("/search") ? "?q=" + word : "";
        List<Map<String, Object>> shown = ops().get(list + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        var lines = file(list + "/export.ndjson" + filter, "application/x-ndjson")
                .lines()
                .map(EventJson::parse)
                .toList();
        var rows = CsvReader.builder().ofNamedCsvRecord(file(list + "/export.csv" + filter, "text/csv")).stream()
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(shown.size());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(shown.size());
        assertThat(rows).flatExtracting(NamedCsvRecord::getFields).noneMatch(EveryListTest::runs);
        for (var item : shown) {
            String id = (String) item.get("id");
            if (id != null) {
                assertThat(lines).extracting(line -> line.path("id").asText()).contains(id);
                assertThat(rows).extracting(row -> row.getField("id")).contains(id);
            }
        }
    }

    private static String file(String path, String type) {
        return ops().accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(org.hamcrest.Matchers.startsWith(type))
                .extract()
                .asString();
    }

    private static boolean runs(String cell) {
        return cell.matches("(?s)[=+@\\t\\r].*|-(?!\\d+([.,]\\d+)?$).*");
    }

    private static boolean isList(JsonNode contract, JsonNode operation) {
        var answer = operation.at("/responses/200/content/application~1json/schema/$ref");
        return !answer.isMissingNode()
                && contract.at(answer.asText().substring(1)).path("properties").has("nextPageToken");
    }
}
