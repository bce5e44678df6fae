package io.needmap.interview.candour;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** Nothing that this service answers to a sales manager tells who said something, whatever is added to it later. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestInstance(Lifecycle.PER_CLASS)
class CandourTest {

    private static final Path CONTRACT = Path.of("..", "docs", "api", "interview-service.yaml");

    private final String marker = "Xylo" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> ids = new HashMap<>();

    private String region;
    private String rep;
    private String name;

    /** Every path of the HTTP contract that can be read. */
    static List<String> paths() throws IOException {
        var paths = new ArrayList<String>();
        String path = "";
        for (String line : Files.readAllLines(CONTRACT)) {
            if (line.matches(" {2}/api/v1/\\S+:")) {
                path = line.strip().replace(":", "");
            } else if (line.equals("    get:") && !path.isEmpty()) {
                paths.add(path);
            } else if (line.matches(" {0,2}\\S.*")) {
                path = "";
            }
        }
        return paths;
    }

    @BeforeEach
    void oneRepSaysSomething() {
        if (!ids.isEmpty()) {
            return;
        }
        region = Scene.region();
        name = "Rep " + marker;
        rep = Scene.post("/api/v1/reps", Map.of("name", name, "regionCode", region, "role", "FIELD"));
        String theme = Scene.post("/api/v1/themes", Map.of("name", "Theme " + UUID.randomUUID()));
        String interview = interview();
        String statement =
                Scene.statement(interview, Map.of("kind", "TREND", "quote", marker + " is heard", "themeId", theme));
        ops().header("If-Match", "*")
                .body(Map.of("quote", marker + " was heard", "reason", "misheard"))
                .post("/api/v1/statements/{id}/corrections", statement)
                .then()
                .statusCode(200);
        ids.putAll(Map.of("reps", rep, "interviews", interview, "statements", statement, "themes", theme));
        ids.put("guides", ops().get("/api/v1/interviews/{id}", interview).path("guideId"));
        ids.put("questions", Scene.question());
        ids.put("competitors", Scene.competitor());
        ids.put("statement-imports", loaded());
        ids.put("hypotheses", tested());
        Scene.statement(interview, Map.of("kind", "TREND", "quote", marker + " is heard again"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noAnswerTellsWhoSaidIt(String path) {
        var answer = as("SALES_MANAGER").accept("*/*").get(filled(path));
        assertThat(answer.statusCode()).as(path).isIn(200, 403, 404);
        String body = answer.asString();
        if (answer.statusCode() == 200
                && Stream.of("is heard", "was heard", "was loaded").anyMatch(body::contains)) {
            assertThat(body).as(path).doesNotContain(rep, name, ids.get("interviews"));
        }
        if (answer.statusCode() == 200 && body.contains("\"suppressed\"")) {
            requireNoFigure(path, answer);
        }
    }

    /** A figure of fewer than three reps is withheld; that there is none can be told. */
    private void requireNoFigure(String path, Response answer) {
        List<Map<String, Object>> items = answer.path("items");
        if (items == null) {
            items = List.of(answer.jsonPath().getMap("$"));
        }
        items.stream().filter(this::ofOneRep).forEach(item -> {
            for (String figure : List.of("count", "mentions", "observed", "confirmed", "refuted", "rate", "reps")) {
                assertThat(item.get(figure)).as("%s of %s", figure, path).isIn(null, 0);
            }
        });
    }

    private boolean ofOneRep(Map<String, Object> item) {
        return region.equals(item.get("regionCode")) || ids.get("hypotheses").equals(item.get("id"));
    }

    private String filled(String path) {
        String collection = path.split("/", -1)[3];
        String id = ids.getOrDefault(collection, UUID.randomUUID().toString());
        return path.replaceAll("\\{\\w+}", id) + "?limit=200&q=" + marker + "&regionCode=" + region;
    }

    private String tested() {
        String hypothesis = Scene.post(
                "/api/v1/hypotheses",
                Map.of(
                        "segment",
                        "Plants",
                        "assumption",
                        "They worry",
                        "evidence",
                        List.of(Map.of("statementId", ids.get("statements")))));
        ops().header("If-Match", "*").post("/api/v1/hypotheses/{id}/activate", hypothesis);
        Scene.post(
                "/api/v1/hypotheses/" + hypothesis + "/calls",
                Map.of("repId", rep, "calledAt", "2026-10-01T09:00:00Z", "outcome", "REFUTED"));
        return hypothesis;
    }

    private String interview() {
        var body = new HashMap<>(Scene.interviewBody(rep, Scene.guide()));
        body.putAll(Map.of(
                "channel",
                "RIDE_ALONG",
                "calls",
                3,
                "conductedAt",
                Instant.now().toString()));
        String interview = Scene.post("/api/v1/interviews", body);
        for (String step : List.of("start", "complete")) {
            ops().header("If-Match", "*")
                    .post("/api/v1/interviews/{id}/" + step, interview)
                    .then()
                    .statusCode(200);
        }
        return interview;
    }

    private String loaded() {
        String location = ops().contentType("application/x-ndjson")
                .body("{\"repId\":\"%s\",\"conductedAt\":\"2026-10-01\",\"kind\":\"TREND\",\"quote\":\"%s was loaded\"}"
                        .formatted(rep, marker)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statement-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "COMPLETED".equals(ops().get(location).path("state")));
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
