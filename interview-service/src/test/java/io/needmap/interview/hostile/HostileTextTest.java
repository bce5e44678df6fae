package io.needmap.interview.hostile;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that no database can store are refused wherever they arrive, and texts of all the world are kept. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HostileTextTest {

    private static final List<String> UNSTORABLE = List.of("a\\u0000b", "a\\ud800b", "\\udc00");

    @Test
    void unstorableTextsAreRefusedAndChangeNothing() {
        String interview = Scene.interview();
        String statement = Scene.statement(interview, Scene.activity());
        for (String text : UNSTORABLE) {
            refused("PATCH", "/api/v1/reps/" + Scene.rep(Scene.region()), "{\"name\":\"%s\"}", text);
            refused("PATCH", "/api/v1/competitors/" + Scene.competitor(), "{\"aliases\":[\"%s\"]}", text);
            refused("PATCH", "/api/v1/questions/" + Scene.question(), "{\"probes\":[\"%s\"]}", text);
            refused(
                    "PATCH",
                    "/api/v1/guides/" + Scene.guide(),
                    "{\"transitions\":[{\"from\":\"%s\",\"to\":\"b\"}]}",
                    text);
            refused("PATCH", "/api/v1/interviews/" + interview, "{\"interviewer\":\"%s\"}", text);
            refused(
                    "POST",
                    "/api/v1/interviews/" + interview + "/statements",
                    "{\"kind\":\"TREND\",\"quote\":\"%s\"}",
                    text);
            refused("POST", "/api/v1/statements/" + statement + "/corrections", "{\"quote\":\"%s\"}", text);
            refused("POST", "/api/v1/statements/" + statement + "/corrections", "{\"reason\":\"%s\"}", text);
        }
        ops().get("/api/v1/statements/{id}/history", statement).then().body("items", hasSize(1));
        ops().get("/api/v1/interviews/{id}/history", interview).then().body("items", hasSize(1));
    }

    @Test
    void textsOfAllTheWorldAreKept() {
        String said = "«Wir müssen’s sehen» – 見せて 😀 \t\n e\u0301 \u202Eright to left";
        String statement = Scene.statement(Scene.interview(), Map.of("kind", "TREND", "quote", said));
        ops().get("/api/v1/statements/{id}", statement).then().body("quote", equalTo(said));
    }

    @Test
    void filtersTakeAnyTextAndFindNothing() {
        for (String text : List.of("%00", "%F0%9F%98%80", "'%3B--", "%25", "x".repeat(1000))) {
            int status = ops().urlEncodingEnabled(false)
                    .get("/api/v1/statements?from=" + text + "&to=" + text + "&regionCode=" + text)
                    .statusCode();
            assertThat(status).as(text).isIn(200, 400);
        }
    }

    private static void refused(String method, String path, String body, String text) {
        ops().header("If-Match", "*")
                .body(body.formatted(text))
                .request(method, path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
