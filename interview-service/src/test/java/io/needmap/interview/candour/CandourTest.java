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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that this service answers to a sales manager tells who said something, whatever is added to it later. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestInstance(Lifecycle.PER_CLASS)
class CandourTest {

    private static Set<String> published = Set.of();
    private static Map<String, Endpoints.Judgement> judged = Map.of();

    private final String marker = "Xylo" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> ids = new HashMap<>();

    private String region;
    private String rep;
    private String name;

    @BeforeAll
    static void readTheContract() throws IOException {
        published = Endpoints.published();
        judged = Endpoints.judged();
    }

    static Stream<String> readable() {
        return Endpoints.of(judged, method -> method.equals("GET"));
    }

    @BeforeEach
    void oneRepSaysSomething() {
        if (!ids.isEmpty()) {
            return;
        }
        region = "Z-" + marker.toUpperCase(Locale.ROOT);
        Scene.post("/api/v1/regions", Map.of("code", region, "name", "Z", "timeZone", "UTC"));
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
        ids.put(
                "regions",
                Scene.post(
                        "/api/v1/regions",
                        Map.of("code", marker.toUpperCase(Locale.ROOT), "name", "R", "timeZone", "UTC")));
        ids.put(
                "trackers",
                Scene.post("/api/v1/trackers", Map.of("name", marker, "themeId", theme, "keywords", List.of(marker))));
        ids.put("competitors", Scene.competitor());
        ids.put("statement-imports", loaded());
        ids.put("hypotheses", tested());
        Scene.statement(interview, Map.of("kind", "TREND", "quote", marker + " is heard again"));
    }

    /** Whoever adds an endpoint says in candour.txt what a sales manager gets to know by it. */
    @Test
    void everyEndpointIsJudged() {
        assertThat(judged.keySet()).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void noAnswerTellsWhoSaidIt(String endpoint) {
        var judgement = judged.get(endpoint);
        String path = endpoint.split(" ", 2)[1];
        var answer = as("SALES_MANAGER").accept("*/*").get(filled(path));
        if (path.startsWith("/api/v1/statements")) {
            // Narrowed to a region of one rep it tells nothing.
            answer = as("SALES_MANAGER").accept("*/*").get(byTheme(filled(path)));
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(judgement == Endpoints.Judgement.FORBIDDEN ? 403 : 200);
        String body = answer.asString();
        boolean quotes = Stream.of("is heard", "was heard", "was loaded").anyMatch(body::contains);
        if (judgement != Endpoints.Judgement.UNATTRIBUTED) {
            assertThat(quotes).as("quotes of %s", path).isFalse();
        }
        if (quotes) {
            assertThat(body).as(path).doesNotContain(rep, name, region, ids.get("interviews"));
        }
        if (body.startsWith("{") && body.contains("\"suppressed\"")) {
            requireNoFigure(path, answer);
        }
    }

    @Test
    void nothingElseIsDoneByThem() {
        Endpoints.of(judged, method -> !method.equals("GET"))
                .filter(endpoint -> judged.get(endpoint) == Endpoints.Judgement.FORBIDDEN)
                .forEach(endpoint -> {
                    String[] parts = endpoint.split(" ", 2);
                    var answer = as("SALES_MANAGER")
                            .contentType(parts[1].endsWith("/statement-imports") ? "text/csv" : "application/json")
                            .header("If-Match", "*")
                            .body("{}".getBytes(StandardCharsets.UTF_8))
                            .request(parts[0], filled(parts[1]));
                    assertThat(answer.statusCode()).as(endpoint).isEqualTo(403);
                });
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

    private String byTheme(String path) {
        return path.replace("regionCode=" + region, "themeId=" + ids.get("themes"));
    }

    private String filled(String path) {
        String id = path.contains("/ride-alongs/")
                ? ids.get("interviews")
                : ids.getOrDefault(path.split("/", -1)[3], UUID.randomUUID().toString());
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
