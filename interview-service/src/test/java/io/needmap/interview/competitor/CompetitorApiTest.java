package io.needmap.interview.competitor;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CompetitorApiTest {

    @Test
    void aCompetitorIsAddedUnderAllItsNames() {
        String id = Scene.post(
                "/api/v1/competitors", Map.of("name", "Bellwick & Sons", "aliases", List.of("Bellwick", "Bellwick")));
        ops().get("/api/v1/competitors/{id}", id).then().body("aliases", contains("Bellwick"));
        ops().header("If-Match", "\"1\"")
                .body(Map.of("aliases", List.of("Bellwick", "B&S")))
                .patch("/api/v1/competitors/{id}", id)
                .then()
                .statusCode(200)
                .body("aliases", contains("Bellwick", "B&S"));
        ops().get("/api/v1/competitors?limit=200").then().body("items.id", hasItem(id));
        ops().get("/api/v1/competitors/{id}/history", id).then().body("items", hasSize(2));
    }

    @Test
    void aNameIsTakenOnce() {
        Scene.post("/api/v1/competitors", Map.of("name", "Korvane Vision"));
        ops().body(Map.of("name", "KORVANE vision"))
                .post("/api/v1/competitors")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMPETITOR_NAME_TAKEN"))
                .body("errors.pointer", contains("/name"));
        String other = Scene.competitor();
        ops().header("If-Match", "\"1\"")
                .body(Map.of("name", "Korvane Vision"))
                .patch("/api/v1/competitors/{id}", other)
                .then()
                .statusCode(409);
        ops().body(Map.of("name", " ", "aliases", List.of("")))
                .post("/api/v1/competitors")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }
}
