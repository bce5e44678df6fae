package io.needmap.materials.material;

import static io.needmap.materials.support.FieldEvents.region;
import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MaterialApiTest {

    @Inject
    FieldEvents field;

    @Test
    void salesHasTheWordBeforeMaterialIsFinal() {
        UUID north = Ids.next();
        UUID north2 = Ids.next();
        UUID south = Ids.next();
        field.apply(region(Ids.next(), "R-N"), rep(north, "R-N"), rep(north2, "R-N"), rep(south, "R-S"));
        String id = createMaterial(material("draft"));
        review(id, north, "USE_AS_IS").statusCode(409);
        transition("materials", id, "submit", null).statusCode(200).body("state", equalTo("IN_REVIEW"));
        review(id, north, "USE_WITH_CHANGES").statusCode(201).body("regionCode", equalTo("R-N"));
        review(id, north2, "ALREADY_COVERED").statusCode(201);
        transition("materials", id, "approve", null)
                .statusCode(422)
                .body("code", equalTo("REVIEWS_MISSING"))
                .body("missing.regions", equalTo(1));
        review(id, south, "ALREADY_COVERED").statusCode(201);
        transition("materials", id, "approve", null).statusCode(422).body("code", equalTo("ALREADY_COVERED"));
        review(id, south, "USE_AS_IS").statusCode(201);
        transition("materials", id, "publish", null).statusCode(409);
        transition("materials", id, "approve", null).statusCode(200).body("state", equalTo("APPROVED"));
        transition("materials", id, "publish", null).statusCode(200).body("state", equalTo("PUBLISHED"));

        ops().get("/api/v1/materials/{id}/reviews", id).then().body("items", hasSize(4));
        as("SALES_MANAGER")
                .get("/api/v1/materials/{id}/reviews?limit=1", id)
                .then()
                .body("items[0].repId", nullValue());
        review(id, Ids.next(), "USE_AS_IS").statusCode(409);
        ops().get("/api/v1/materials/{id}/history", id).then().body("items", hasSize(4));
    }

    private static io.restassured.response.ValidatableResponse review(String id, UUID rep, String verdict) {
        return as("REP")
                .body(Map.of("repId", rep, "verdict", verdict, "comment", "so be it"))
                .post("/api/v1/materials/{id}/reviews", id)
                .then();
    }

    @Test
    void onlyOperationsRegisterWhatIsAlreadyInUse() {
        as("MARKETER").body(published("x")).post("/api/v1/materials").then().statusCode(403);
        as("INTEGRATION").body(published("x")).post("/api/v1/materials").then().statusCode(201);
        as("MARKETER").body(material("x")).post("/api/v1/materials").then().statusCode(201);
        as("REP").body(material("x")).post("/api/v1/materials").then().statusCode(403);
        as("REP").get("/api/v1/materials").then().statusCode(200);
        as("AUDITOR").get("/api/v1/materials").then().statusCode(200);
    }

    @Test
    void theSameRequestMakesOneMaterial() {
        String key = UUID.randomUUID().toString();
        var body = material("once");
        String id = ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/materials")
                .path("id");
        ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/materials")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        body.put("id", id);
        ops().body(body).post("/api/v1/materials").then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void aMaterialIsChangedAgainstTheVersionThatWasRead() {
        String id = createMaterial(material("before"));
        var patch = Map.of("title", "after");
        ops().body(patch).patch("/api/v1/materials/{id}", id).then().statusCode(428);
        ops().header("If-Match", "\"9\"")
                .body(patch)
                .patch("/api/v1/materials/{id}", id)
                .then()
                .statusCode(412);
        ops().header("If-Match", "\"1\"")
                .body(patch)
                .patch("/api/v1/materials/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("after"));
        ops().header("If-Match", "\"2\"")
                .body(Map.of("state", "PUBLISHED"))
                .patch("/api/v1/materials/{id}", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("FIELD_FIXED"));
    }

    @Test
    void aListIsFilteredAndSearched() {
        field.apply(region(Ids.next(), "FILTER-R"));
        var zebra = published("zebra crossing");
        zebra.put("kind", "HOW_TO");
        zebra.put("origin", "PARTNER");
        zebra.put("regionCodes", List.of("FILTER-R"));
        String id = createMaterial(zebra);
        for (String query : List.of(
                "q=Crossing zebra", "kind=HOW_TO&q=zebra", "origin=PARTNER&state=PUBLISHED", "regionCode=FILTER-R")) {
            ops().get("/api/v1/materials?matchState=UNREVIEWED&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        ops().get("/api/v1/materials?q=zebra elephant").then().body("items", hasSize(0));
        ops().get("/api/v1/materials?kind=NONSENSE").then().statusCode(400);
    }

    @Test
    void whatIsDueAndWhatIsStaleIsListed() {
        field.apply(region(Ids.next(), "STALE-R"));
        var today = LocalDate.now(ZoneOffset.UTC);
        var ids = new ArrayList<String>();
        for (int days : new int[] {0, 23, 24, 45, 46, 400}) {
            var body = published("verified %d days ago".formatted(days));
            body.put("verifiedOn", today.minusDays(days).toString());
            body.put("regionCodes", List.of("STALE-R"));
            ids.add(createMaterial(body));
        }
        var draft = material("never out");
        draft.put("regionCodes", List.of("STALE-R"));
        createMaterial(draft);
        freshness("FRESH", ids.get(0), ids.get(1));
        freshness("DUE", ids.get(2), ids.get(3));
        freshness("STALE", ids.get(4), ids.get(5));
        ops().get("/api/v1/materials?freshness=OLD").then().statusCode(400);
    }

    /** A battlecard is worth half after 45 days, and 0.70 after 23. */
    private static void freshness(String label, String... ids) {
        ops().get("/api/v1/materials?regionCode=STALE-R&freshness=" + label)
                .then()
                .statusCode(200)
                .body("items.id", contains(ids));
    }

    @Test
    void badMaterialIsRefusedWithTheFieldThatIsWrong() {
        refused("title", " ", 400, "VALIDATION_FAILED", "/title");
        refused("title", "x".repeat(301), 400, "VALIDATION_FAILED", "/title");
        refused("link", "javascript:alert(1)", 400, "VALIDATION_FAILED", "/link");
        refused("language", "english please", 400, "VALIDATION_FAILED", "/language");
        refused("state", "ARCHIVED", 400, "MALFORMED_JSON", "/state");
        refused("kind", "POEM", 400, "MALFORMED_JSON", "/kind");
        refused("verifiedOn", "soon", 400, "MALFORMED_JSON", "/verifiedOn");
        refused("verifiedOn", "2999-01-01", 422, "VERIFIED_IN_FUTURE", "/verifiedOn");
        refused("regionCodes", List.of("NOWHERE"), 422, "UNKNOWN_REGION", "/regionCodes/0");
        refused("colour", "red", 400, "UNKNOWN_FIELD", "/colour");
        var first = material("one");
        first.put("externalId", "ext-1");
        createMaterial(first);
        refused("externalId", "ext-1", 409, "EXTERNAL_ID_TAKEN", "/externalId");
        ops().get("/api/v1/materials/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/materials/nonsense").then().statusCode(400);
    }

    private static void refused(String fieldName, Object value, int status, String code, String pointer) {
        var body = new HashMap<>(material("bad"));
        body.put(fieldName, value);
        var answer = ops().body(body)
                .post("/api/v1/materials")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertThat(answer.extract().<String>path("errors[0].pointer")).isEqualTo(pointer);
    }

    @Test
    void whatServesNobodyIsSetAsideWithAReason() {
        String id = createMaterial(published("aside"));
        transition("materials", id, "set-aside", Map.of("reason", "")).statusCode(400);
        transition("materials", id, "set-aside", Map.of("reason", "nobody asks for it"))
                .statusCode(200)
                .body("matchState", equalTo("SET_ASIDE"))
                .body("setAsideReason", equalTo("nobody asks for it"));
    }
}
