package io.needmap.interview.rep;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RepApiTest {

    @Test
    void aRepIsAddedMovedAndListed() {
        String here = Scene.region();
        String there = Scene.region();
        String id = UUID.randomUUID().toString();
        var body = Map.of("id", id, "name", "Aroha", "regionCode", here, "role", "SE", "hiredOn", "2021-04-01");
        ops().body(body)
                .post("/api/v1/reps")
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("active", equalTo(true))
                .body("hiredOn", equalTo("2021-04-01"));
        ops().body(body).post("/api/v1/reps").then().statusCode(200).body("id", equalTo(id));
        ops().header("If-Match", "\"1\"")
                .body("{\"regionCode\":\"%s\",\"hiredOn\":null,\"active\":false}".formatted(there))
                .patch("/api/v1/reps/{id}", id)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo(there))
                .body("hiredOn", nullValue())
                .body("active", equalTo(false));
        ops().get("/api/v1/reps?regionCode={r}", here).then().body("items", hasSize(0));
        ops().get("/api/v1/reps?regionCode={r}&active=false", there).then().body("items.id", contains(id));
        ops().get("/api/v1/reps/{id}/history", id)
                .then()
                .body("items[0].changes.field", contains("active", "hiredOn", "regionCode"));
    }

    @Test
    void badInputIsAProblem() {
        ops().body(Map.of("name", "n", "regionCode", "NOWHERE", "role", "FIELD"))
                .post("/api/v1/reps")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/regionCode"));
        ops().body(Map.of("name", "n", "regionCode", "X", "role", "FIELD", "hiredOn", "+999999999-12-31"))
                .post("/api/v1/reps")
                .then()
                .statusCode(400);
        ops().body(Map.of("name", "n", "regionCode", "X", "role", "FIELD", "hiredOn", "yesterday"))
                .post("/api/v1/reps")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/hiredOn"));
        ops().body(Map.of("name", "x".repeat(201), "regionCode", "X", "role", "FIELD"))
                .post("/api/v1/reps")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
        ops().get("/api/v1/reps?active=perhaps").then().statusCode(400);
        ops().get("/api/v1/reps/{id}", UUID.randomUUID()).then().statusCode(404);
        as("MARKETER").body(Map.of()).post("/api/v1/reps").then().statusCode(403);
    }
}
