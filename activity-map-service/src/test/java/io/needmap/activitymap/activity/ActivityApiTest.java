package io.needmap.activitymap.activity;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ActivityApiTest {

    @Test
    void anActivityIsProposedAgreedAndRetired() {
        String id = proposed("Agree on the pass mark");
        ops().post("/api/v1/activities/{id}/agree", id).then().statusCode(428);
        ops().header("If-Match", "\"9\"")
                .post("/api/v1/activities/{id}/agree", id)
                .then()
                .statusCode(412);
        step(id, "agree", 200).body("state", equalTo("AGREED")).body("version", equalTo(2));
        step(id, "agree", 409).body("code", equalTo("STATE_CONFLICT")).body("allowedStates", hasItem("PROPOSED"));
        step(id, "retire", 200).body("state", equalTo("RETIRED"));
        step(id, "retire", 409);
        patch(id, Map.of("goal", "none")).statusCode(409);
        ops().get("/api/v1/activities/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(3, 2, 1)));
        ops().get("/api/v1/needs?limit=200").then().body("items.activityId", not(hasItem(id)));
        proposed("Agree on the pass mark");
    }

    @Test
    void aDecisionAgainstNeedsAReason() {
        String id = proposed("Log the visit");
        patch(id, Map.of("relevance", "NOT_RELEVANT"))
                .statusCode(422)
                .body("code", equalTo("REASON_REQUIRED"))
                .body("errors[0].pointer", equalTo("/relevanceReason"));
        for (String tool : List.of("NO", "SALES_OWNS")) {
            patch(id, Map.of("toolNeeded", tool))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/toolNeededReason"));
        }
        patch(id, Map.of("relevance", "NOT_RELEVANT", "relevanceReason", "The CRM does it"))
                .statusCode(200)
                .body("relevance", equalTo("NOT_RELEVANT"));
        patch(id, Map.of("goal", "Nothing is forgotten")).statusCode(200);
        patch(id, Collections.singletonMap("relevanceReason", null)).statusCode(422);
        patch(id, Map.of("relevance", "RELEVANT")).statusCode(200).body("relevanceReason", nullValue());
        patch(id, Map.of("relevance", "NOT_RELEVANT")).statusCode(422);
        patch(id, Map.of("toolNeeded", "YES", "name", " ")).statusCode(400);
        patch(id, Map.of("colour", "red")).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        patch(id, Map.of("relevance", "MAYBE")).statusCode(400);
    }

    @Test
    void stagesAreStagesOfTheBuyer() {
        String id = proposed("Stand on stages");
        var stages = ops().get("/api/v1/buying-cycles/00000000-0000-7000-8000-00000000c100")
                .then()
                .extract()
                .<List<String>>path("stages.id");
        patch(id, Map.of("buyingStageIds", List.of(stages.get(2), stages.get(1), stages.get(2))))
                .statusCode(200)
                .body("buyingStageId", equalTo(stages.get(2)))
                .body("buyingStageIds", hasSize(2));
        patch(id, Map.of("buyingStageIds", List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        ops().get("/api/v1/activities?buyingStageId={s}&limit=200", stages.get(1))
                .then()
                .body("items.id", hasItem(id));
        ops().get("/api/v1/activities?relevance=NOT_RELEVANT&state=PROPOSED&limit=200")
                .then()
                .body("items.relevance", everyItem(equalTo("NOT_RELEVANT")))
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void aNameIsCommonToEverybody() {
        String id = proposed("Read the first numbers");
        ops().body(Map.of("name", "read  the first NUMBERS"))
                .post("/api/v1/activities")
                .then()
                .statusCode(409)
                .body("code", equalTo("ACTIVITY_NAME_TAKEN"));
        patch(proposed("Read the second numbers"), Map.of("name", "Read the first numbers"))
                .statusCode(409);
        patch(id, Map.of("name", "Read the First numbers")).statusCode(200);
    }

    @Test
    void aClientsIdMakesOneActivity() {
        var body = Map.of("id", UUID.randomUUID(), "name", "Bring my own id");
        ops().body(body).post("/api/v1/activities").then().statusCode(201);
        ops().body(body).post("/api/v1/activities").then().statusCode(200);
    }

    @Test
    void whoMayNotGetsNothingDone() {
        as("REP").body(Map.of("name", "No")).post("/api/v1/activities").then().statusCode(403);
        as("AUDITOR").get("/api/v1/activities?limit=1").then().statusCode(200);
        ops().get("/api/v1/activities/{id}/evidence", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/activities/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/needs/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static String proposed(String name) {
        return ops().body(Map.of("name", name))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("relevance", equalTo("UNDECIDED"))
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse step(String id, String step, int status) {
        return ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/{step}", id, step)
                .then()
                .statusCode(status);
    }

    private static io.restassured.response.ValidatableResponse patch(String id, Map<String, ?> patch) {
        return ops().header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/activities/{id}", id)
                .then();
    }
}
