package io.needmap.interview.question;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QuestionApiTest {

    @Test
    void aQuestionNeedsAPurposeBeforeItIsAsked() {
        String id = Scene.post("/api/v1/questions", Map.of("text", "What did you do last?", "audience", "REP"));
        transition(id, "activate", 1)
                .statusCode(422)
                .body("code", equalTo("PURPOSE_MISSING"))
                .body("errors.pointer", contains("/purpose", "/decision"));
        ops().header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"purpose\":\"Hear what is done\",\"decision\":\"What goes on the map\"}")
                .patch("/api/v1/questions/{id}", id)
                .then()
                .statusCode(200)
                .body("text", equalTo("What did you do last?"));
        transition(id, "activate", 1).statusCode(412);
        transition(id, "activate", 2).statusCode(200).header("ETag", "\"3\"").body("state", equalTo("ACTIVE"));
        transition(id, "activate", 3)
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("allowedStates", contains("DRAFT"));
        transition(id, "retire", 3).statusCode(200).body("state", equalTo("RETIRED"));
        ops().post("/api/v1/questions/{id}/retire", id).then().statusCode(428);
        ops().get("/api/v1/questions/{id}/history", id).then().body("items.version", contains(4, 3, 2, 1));
    }

    @Test
    void aWarningCarriesItsReasonAndABetterQuestion() {
        String id = Scene.question();
        ops().header("If-Match", "\"1\"")
                .body(Map.of("reason", "It elicits wants"))
                .post("/api/v1/questions/{id}/never-ask", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/alternative"));
        ops().header("If-Match", "\"1\"")
                .body(Map.of("reason", "It elicits wants", "alternative", "What did you do last time?"))
                .post("/api/v1/questions/{id}/never-ask", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("NEVER_ASK"))
                .body("alternative", equalTo("What did you do last time?"));
        ops().get("/api/v1/questions?state=NEVER_ASK&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        ops().get("/api/v1/questions?state=ACTIVE&audience=REP&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        ops().body(Map.of("name", "g", "kind", "GOALS", "questionIds", List.of(Scene.question(), id)))
                .post("/api/v1/guides")
                .then()
                .statusCode(422)
                .body("code", equalTo("QUESTION_NOT_ASKABLE"))
                .body("errors.pointer", contains("/questionIds/1"));
    }

    @Test
    void badInputIsAProblem() {
        ops().body(Map.of("text", "t", "audience", "NOBODY"))
                .post("/api/v1/questions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/audience"));
        ops().body(Map.of("text", "t", "audience", "REP", "probes", List.of("")))
                .post("/api/v1/questions")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        ops().get("/api/v1/questions?state=NONSENSE").then().statusCode(400);
        as("MARKETER")
                .body(Map.of("text", "t", "audience", "REP"))
                .post("/api/v1/questions")
                .then()
                .statusCode(403);
        as("REP").get("/api/v1/questions").then().statusCode(200);
    }

    private static ValidatableResponse transition(String id, String step, long version) {
        return ops().header("If-Match", "\"%d\"".formatted(version))
                .post("/api/v1/questions/{id}/{step}", id, step)
                .then();
    }
}
