package io.needmap.interview.region;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RegionApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aRegionIsMadeReadAndTold() {
        var made = ops().body(region("NORTH-1"))
                .post("/api/v1/regions")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract();
        String id = made.path("id");
        ops().get("/api/v1/regions/{id}", id).then().statusCode(200).body("code", equalTo("NORTH-1"));
        ops().header("If-None-Match", "\"1\"")
                .get("/api/v1/regions/{id}", id)
                .then()
                .statusCode(304);

        var message = new EventProbe(brokers, "needmap.interview.reference.v1").awaitMessageAbout(id);
        assertThat(message).contains("io.needmap.interview.region-changed.v1").contains("\"code\":\"NORTH-1\"");
    }

    @Test
    void theSameKeyMakesOneRegion() {
        String key = UUID.randomUUID().toString();
        String first = ops().header("Idempotency-Key", key)
                .body(region("KEY-1"))
                .post("/api/v1/regions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ops().header("Idempotency-Key", key)
                .body(region("KEY-1"))
                .post("/api/v1/regions")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        ops().header("Idempotency-Key", key)
                .body(region("KEY-2"))
                .post("/api/v1/regions")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as("ADMIN")
                .header("Idempotency-Key", key)
                .body(region("KEY-3"))
                .post("/api/v1/regions")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = ops().body(region("PATCH-1"))
                .post("/api/v1/regions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var patch = Map.of("name", "Changed");
        ops().body(patch).patch("/api/v1/regions/{id}", id).then().statusCode(428);
        ops().header("If-Match", "\"7\"")
                .body(patch)
                .patch("/api/v1/regions/{id}", id)
                .then()
                .statusCode(412);
        ops().header("If-Match", "\"1\"")
                .body(patch)
                .patch("/api/v1/regions/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        ops().get("/api/v1/regions/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items[0].changes[0].field", equalTo("name"))
                .body("items[0].changes[0].to", equalTo("Changed"));
    }

    @Test
    void badInputIsAProblemWithACode() {
        ops().body("{\"code\":1")
                .post("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
        ops().body(Map.of("code", "X", "name", "x", "timeZone", "UTC", "colour", "red"))
                .post("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors[0].pointer", equalTo("/colour"));
        ops().body(Map.of("code", "x", "name", "x", "timeZone", "Europe/Berlin"))
                .post("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
        ops().body(Map.of("code", "X", "name", "a\u0000b", "timeZone", "Europe/Berlin"))
                .post("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_TEXT"));
        ops().body("").post("/api/v1/regions").then().statusCode(400);
        ops().body("null").post("/api/v1/regions").then().statusCode(400);
        ops().get("/api/v1/regions/nonsense").then().statusCode(400).body("code", equalTo("MALFORMED_PARAMETER"));
        ops().get("/api/v1/regions/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        ops().get("/api/v1/regions?limit=abc").then().statusCode(400);
        ops().get("/api/v1/regions?limit=0").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
        ops().get("/api/v1/regions?pageToken=!!").then().statusCode(400).body("code", equalTo("MALFORMED_PAGE_TOKEN"));
        ops().contentType("text/plain")
                .body("x")
                .post("/api/v1/regions")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        ops().body(Map.of()).delete("/api/v1/regions").then().statusCode(405);
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        given().get("/api/v1/regions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
        for (String token : new String[] {Tokens.expired("x", "ADMIN"), Tokens.forged("x", "ADMIN"), "nonsense"}) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/regions")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        as("REP")
                .body(region("NO"))
                .post("/api/v1/regions")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            ops().body(region("PAGE-" + i)).post("/api/v1/regions").then().statusCode(201);
        }
        String token = ops().get("/api/v1/regions?limit=2")
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .extract()
                .path("nextPageToken");
        ops().get("/api/v1/regions?limit=2&pageToken={t}", token)
                .then()
                .statusCode(200)
                .body("items.size()", notNullValue());
    }

    private static Map<String, String> region(String code) {
        return Map.of("code", code, "name", "Region " + code, "timeZone", "Europe/Berlin");
    }

    @Test
    void aRegionHasItsHoursAndHolidays() {
        String id = post(Map.of("code", "HOURS", "name", "Hours", "timeZone", "Europe/Berlin"))
                .statusCode(201)
                .body("businessHours.day", hasSize(5))
                .body("businessHours[0].from", equalTo("09:00"))
                .body("holidays", hasSize(0))
                .extract()
                .path("id");
        var morning = Map.of("day", "MONDAY", "from", "08:00", "to", "12:00");
        var evening = Map.of("day", "MONDAY", "from", "13:00", "to", "24:00");
        patch(id, Map.of("businessHours", List.of(evening, morning), "holidays", List.of("2026-12-26", "2026-12-25")))
                .statusCode(200)
                .body("businessHours.from", contains("08:00", "13:00"))
                .body("holidays", contains("2026-12-25", "2026-12-26"));
        patch(id, Map.of("businessHours", List.of(morning, Map.of("day", "MONDAY", "from", "11:00", "to", "13:00"))))
                .statusCode(422);
        patch(id, Map.of("businessHours", List.of(Map.of("day", "MONDAY", "from", "12:00", "to", "08:00"))))
                .statusCode(400);
        patch(id, Map.of("businessHours", List.of(Map.of("day", "MONDAY", "from", "9", "to", "17:00"))))
                .statusCode(400);
        patch(id, Map.of("holidays", List.of("1492-10-12"))).statusCode(400);
        patch(id, Map.of("holidays", List.of("soon"))).statusCode(400);
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return ops().body(body).post("/api/v1/regions").then();
    }

    private static ValidatableResponse patch(String id, Map<String, Object> body) {
        return ops().header("If-Match", "*")
                .body(body)
                .patch("/api/v1/regions/{id}", id)
                .then();
    }
}
