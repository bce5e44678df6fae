package io.needmap.interview.guide;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GuideApiTest {

    @Test
    void aGuideChangesUntilItIsUsed() {
        String first = Scene.question();
        String second = Scene.question();
        String id = Scene.post(
                "/api/v1/guides",
                Map.of("name", "Goals", "kind", "GOALS", "questionIds", List.of(second, first, second)));
        ops().get("/api/v1/guides/{id}", id)
                .then()
                .body("questionIds", contains(second, first))
                .body("used", equalTo(false))
                .body("edition", equalTo(1));
        ops().header("If-Match", "\"1\"")
                .body(Map.of("questionIds", List.of(first)))
                .patch("/api/v1/guides/{id}", id)
                .then()
                .statusCode(200)
                .body("questionIds", contains(first));

        Scene.post("/api/v1/interviews", Scene.interviewBody(Scene.rep(Scene.region()), id));
        Scene.post("/api/v1/interviews", Scene.interviewBody(Scene.rep(Scene.region()), id));
        ops().get("/api/v1/guides/{id}", id).then().header("ETag", "\"3\"").body("used", equalTo(true));
        ops().header("If-Match", "\"3\"")
                .body(Map.of("name", "Other"))
                .patch("/api/v1/guides/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("GUIDE_IN_USE"))
                .body("successor", equalTo("/api/v1/guides/" + id + "/versions"));
    }

    @Test
    void aUsedGuideIsReplacedByASuccessor() {
        String id = Scene.guide();
        var body = Map.of("name", "Five activities, shorter", "kind", "FIVE_ACTIVITIES");
        String key = UUID.randomUUID().toString();
        String successor = ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/guides/{id}/versions", id)
                .then()
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("predecessorId", equalTo(id))
                .extract()
                .path("id");
        ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/guides/{id}/versions", id)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(successor));
        ops().body(body)
                .post("/api/v1/guides/{id}/versions", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("GUIDE_REPLACED"))
                .body("successorId", equalTo(successor));
        ops().body(body)
                .post("/api/v1/guides/{id}/versions", UUID.randomUUID())
                .then()
                .statusCode(404);
        ops().get("/api/v1/guides?kind=FIVE_ACTIVITIES&limit=200").then().body("items.id", hasItems(id, successor));
        ops().get("/api/v1/guides/{id}/history", id).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void badInputIsAProblem() {
        ops().body(Map.of("name", "g", "kind", "GOALS", "questionIds", List.of(UUID.randomUUID())))
                .post("/api/v1/guides")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/questionIds/0"));
        ops().body(Map.of("name", "g", "kind", "GOALS", "transitions", List.of(Scene.transition("", "x".repeat(101)))))
                .post("/api/v1/guides")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/transitions/0/from", "/transitions/0/to"));
        ops().body("{\"name\":\"g\",\"kind\":\"GOALS\",\"questionIds\":[null]}")
                .post("/api/v1/guides")
                .then()
                .statusCode(400);
        ops().body(Map.of("name", "g", "kind", "GOALS", "questionIds", List.of("nonsense")))
                .post("/api/v1/guides")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questionIds/0"));
    }
}
