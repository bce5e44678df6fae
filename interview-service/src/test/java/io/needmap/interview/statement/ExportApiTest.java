package io.needmap.interview.statement;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExportApiTest {

    private String region;
    private String interview;

    @BeforeEach
    void inARegionOfItsOwn() {
        region = Scene.region();
        interview = Scene.interviewWith(Scene.rep(region));
    }

    @Test
    void aFileHoldsAllThatTheFilterShows() {
        load(1100);
        List<String> csv = lines("csv", "MARKETER", "");
        assertThat(csv).hasSize(1101);
        assertThat(csv.get(0)).startsWith("id,kind,quote,").contains(",transition.from,transition.to,");
        List<String> ndjson = lines("ndjson", "MARKETER", "&kind=TREND");
        assertThat(ndjson).hasSize(1100);
        var ids = new ArrayList<String>();
        ndjson.forEach(line -> ids.add(EventContracts.tree(line).get("id").textValue()));
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(lines("ndjson", "MARKETER", "&kind=WANT")).isEmpty();
        String rep = ops().get("/api/v1/interviews/{id}", interview).path("repId");
        Scene.crowd(region);
        assertThat(lines("ndjson", "SALES_MANAGER", "&kind=TREND"))
                .hasSize(1100)
                .noneMatch(line -> line.contains(rep));
    }

    @Test
    void aCellKeepsLinesAndQuotesAndIsNoFormula() {
        Scene.statement(interview, Map.of("kind", "TREND", "quote", "=1+1, \"they\" said"));
        assertThat(lines("csv", "MARKETER", "").get(1)).contains(",TREND,\"'=1+1, \"\"they\"\" said\",VOLUNTEERED,");
        assertThat(EventContracts.tree(lines("ndjson", "MARKETER", "").get(0))
                        .get("quote")
                        .textValue())
                .isEqualTo("=1+1, \"they\" said");
    }

    @Test
    void aSalesManagerGetsNoNames() {
        String rep = ops().get("/api/v1/interviews/{id}", interview).path("repId");
        Scene.statement(interview, Scene.activity());
        Scene.crowd(region);
        for (String format : List.of("csv", "ndjson")) {
            assertThat(lines(format, "MARKETER", "").toString()).contains("stopwatch", rep, interview);
            assertThat(lines(format, "SALES_MANAGER", "").toString())
                    .contains("stopwatch")
                    .doesNotContain(rep, interview);
            as("SALES_MANAGER")
                    .accept("*/*")
                    .get("/api/v1/statements/export." + format + "?repId=" + rep)
                    .then()
                    .statusCode(403);
            ops().accept("*/*")
                    .get("/api/v1/statements/export." + format + "?kind=x")
                    .then()
                    .statusCode(400);
        }
    }

    private List<String> lines(String format, String role, String filter) {
        String file = as(role).accept("*/*")
                .get("/api/v1/statements/export." + format + "?regionCode=" + region + filter)
                .then()
                .statusCode(200)
                .contentType(startsWith(format.equals("csv") ? "text/csv" : "application/x-ndjson"))
                .extract()
                .asString();
        return file.lines().toList();
    }

    private void load(int rows) {
        String file = IntStream.range(0, rows)
                .mapToObj(n ->
                        "{\"interviewId\":\"%s\",\"kind\":\"TREND\",\"quote\":\"Number %d\"}".formatted(interview, n))
                .collect(Collectors.joining("\n"));
        String location = ops().contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statement-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> "COMPLETED".equals(ops().get(location).path("state")));
    }
}
