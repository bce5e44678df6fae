package io.needmap.activitymap.cycle;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CycleApiTest {

    private static final String FIRST = "00000000-0000-7000-8000-00000000c100";

    @Test
    void thereIsACycleFromTheStart() {
        ops().get("/api/v1/buying-cycles/{id}", FIRST)
                .then()
                .statusCode(200)
                .body("stages.label[0]", equalTo("Problem identification"))
                .body("stages.position", contains(1, 2, 3, 4, 5, 6));
    }

    @Test
    void cyclesComeFromTemplatesOrStages() {
        create(Map.of("template", "AWARENESS_CONSIDERATION_DECISION", "segment", "small firms"))
                .statusCode(201)
                .body("name", equalTo("Awareness, consideration, decision"))
                .body("isDefault", equalTo(false))
                .body("stages", hasSize(3));
        create(Map.of("name", "Own", "stages", List.of(Map.of("label", "One"), Map.of("label", "Two"))))
                .statusCode(201)
                .body("stages.label", contains("One", "Two"));
        create(Map.of("name", "Nothing")).statusCode(422).body("errors[0].pointer", equalTo("/stages"));
        create(Map.of("stages", List.of(Map.of("label", "One"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
        create(Map.of("name", "x", "stages", List.of())).statusCode(400);
        create(Map.of("name", "x", "template", "OTHER")).statusCode(400);
        as("MARKETER")
                .body(Map.of("template", "SIX_BUYING_JOBS"))
                .post("/api/v1/buying-cycles")
                .then()
                .statusCode(403);
    }

    @Test
    void theDefaultIsHandedOver() {
        String next = create(Map.of("name", "Next default", "isDefault", true, "template", "SIX_BUYING_JOBS"))
                .statusCode(201)
                .extract()
                .path("id");
        ops().get("/api/v1/buying-cycles/{id}", FIRST).then().body("isDefault", equalTo(false));
        ops().get("/api/v1/map").then().body("cycleId", equalTo(next));
        patch(next, Map.of("isDefault", false)).statusCode(422);
        patch(FIRST, Map.of("isDefault", true)).statusCode(200).body("isDefault", equalTo(true));
        ops().get("/api/v1/map").then().body("cycleId", equalTo(FIRST));
    }

    @Test
    void aStageWithActivitiesStays() {
        var cycle = create(Map.of("name", "In use", "template", "AWARENESS_CONSIDERATION_DECISION"))
                .extract();
        String id = cycle.path("id");
        String used = cycle.path("stages[0].id");
        ops().body(Map.of("name", "Use a stage", "buyingStageId", used))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
        patch(id, Map.of("stages", List.of(Map.of("label", "Other"))))
                .statusCode(409)
                .body("code", equalTo("STAGE_IN_USE"));
        patch(id, Map.of("stages", List.of(Map.of("id", used, "label", "Renamed"), Map.of("label", "Other"))))
                .statusCode(200)
                .body("stages.label", contains("Renamed", "Other"))
                .body("stages[0].id", equalTo(used));
        patch(FIRST, Map.of("stages", List.of(Map.of("id", used, "label", "Stolen"))))
                .statusCode(422);
        ops().get("/api/v1/map?cycleId={id}", id).then().statusCode(200).body("stages[0].activities", hasSize(1));
        ops().get("/api/v1/map?cycleId={id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/buying-cycles/{id}/history", id).then().body("items", hasSize(2));
    }

    @Test
    void aSalesStageIsNoPlaceForAnActivity() {
        String hint = "00000000-0000-7000-8000-00000000c101";
        ops().body(Map.of("stages", List.of()))
                .put("/api/v1/sales-stages")
                .then()
                .statusCode(428);
        String stage = ops().header("If-Match", "*")
                .body(Map.of("stages", List.of(Map.of("label", "Proposal", "hintBuyingStageIds", List.of(hint)))))
                .put("/api/v1/sales-stages")
                .then()
                .statusCode(200)
                .body("stages[0].hintBuyingStageIds", contains(hint))
                .extract()
                .path("stages[0].id");
        ops().get("/api/v1/sales-stages").then().body("stages.label", contains("Proposal"));
        ops().body(Map.of("name", "On a sales stage", "buyingStageId", stage))
                .post("/api/v1/activities")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_A_BUYING_STAGE"));
        ops().header("If-Match", "*")
                .body(Map.of("stages", List.of(Map.of("label", "x", "hintBuyingStageIds", List.of(UUID.randomUUID())))))
                .put("/api/v1/sales-stages")
                .then()
                .statusCode(422);
        ops().get("/api/v1/sales-stages/history").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse create(Map<String, ?> body) {
        return ops().body(body).post("/api/v1/buying-cycles").then();
    }

    private static io.restassured.response.ValidatableResponse patch(String id, Map<String, ?> patch) {
        return ops().header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/buying-cycles/{id}", id)
                .then();
    }
}
