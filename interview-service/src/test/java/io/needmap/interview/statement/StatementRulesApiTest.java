package io.needmap.interview.statement;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementRulesApiTest {

    @Test
    void aGoalBelongsToAnActivityOfTheSameRep() {
        String rep = Scene.rep(Scene.region());
        String first = Scene.interviewWith(rep);
        String later = Scene.interviewWith(rep);
        String activity = Scene.statement(first, Scene.activity());
        String goal = Scene.statement(later, goal(activity));
        refused(later, goal(goal), 422, "NOT_AN_ACTIVITY_STATEMENT", "/ofStatementId");
        refused(later, goal(UUID.randomUUID()), 422, "UNKNOWN_REFERENCE", "/ofStatementId");
        refused(Scene.interview(), goal(activity), 422, "GOAL_OF_ANOTHER_REP", "/ofStatementId");
    }

    @Test
    void aStatementIsRefusedForWhatIsWrongWithIt() {
        String interview = Scene.interview();
        refused(interview, with("quote", null), 400, "VALIDATION_FAILED", "/quote");
        refused(interview, with("quote", " \n "), 400, "VALIDATION_FAILED", "/quote");
        refused(interview, with("quote", "x".repeat(4001)), 400, "VALIDATION_FAILED", "/quote");
        refused(interview, with("quote", "a\u0000b"), 400, "MALFORMED_TEXT", null);
        refused(interview, with("importance", 6), 400, "VALIDATION_FAILED", "/importance");
        refused(interview, with("satisfaction", 0), 400, "VALIDATION_FAILED", "/satisfaction");
        refused(interview, with("transition", Map.of("from", "a")), 400, "VALIDATION_FAILED", "/transition/to");
        refused(interview, with("transition", "a>b"), 400, "MALFORMED_JSON", "/transition");
        refused(interview, with("activity", null), 400, "VALIDATION_FAILED", "/activity");
        refused(interview, with("wish", "a flyer"), 422, "FIELD_NOT_OF_KIND", "/wish");
        refused(interview, with("kind", "SECRET"), 400, "MALFORMED_JSON", "/kind");
        refused(interview, with("kind", null), 400, "VALIDATION_FAILED", "/kind");
        refused(interview, with("colour", "red"), 400, "UNKNOWN_FIELD", "/colour");
        refused(interview, with("questionId", UUID.randomUUID()), 422, "UNKNOWN_REFERENCE", "/questionId");
        refused(interview, with("manner", "SHOUTED"), 400, "MALFORMED_JSON", "/manner");
        var pitch = Map.<String, Object>of(
                "kind", "COMPETITOR_PITCH", "quote", "q", "competitorId", UUID.randomUUID(), "line", "l");
        refused(interview, pitch, 422, "UNKNOWN_REFERENCE", "/competitorId");
        var objection = Map.<String, Object>of("kind", "OBJECTION", "quote", "q", "outcome", "IGNORED");
        refused(interview, objection, 400, "MALFORMED_JSON", "/outcome");
        refused(UUID.randomUUID().toString(), Scene.activity(), 404, "NOT_FOUND", null);
        as("REP")
                .body(Scene.activity())
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(403);
        ops().get("/api/v1/statements?interviewId={id}", interview).then().body("items", hasSize(0));
    }

    @Test
    void aCancelledInterviewTakesNoMoreStatementsAndACompletedOneDoes() {
        String cancelled = Scene.interview();
        ops().header("If-Match", "\"1\"")
                .post("/api/v1/interviews/{id}/cancel", cancelled)
                .then()
                .statusCode(200);
        ops().body(Scene.activity())
                .post("/api/v1/interviews/{id}/statements", cancelled)
                .then()
                .statusCode(409)
                .body("allowedStates", hasItem("COMPLETED"));
        String completed = Scene.interview();
        ops().header("If-Match", "*").post("/api/v1/interviews/{id}/start", completed);
        ops().header("If-Match", "*").post("/api/v1/interviews/{id}/complete", completed);
        Scene.statement(completed, Scene.activity());
    }

    @Test
    void theSameRequestMakesOneStatement() {
        String interview = Scene.interview();
        String key = UUID.randomUUID().toString();
        var first = ops().header("Idempotency-Key", key)
                .body(Scene.activity())
                .post("/api/v1/interviews/{id}/statements", interview);
        ops().header("Idempotency-Key", key)
                .body(Scene.activity())
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        ops().header("Idempotency-Key", key)
                .body(Scene.activity())
                .post("/api/v1/interviews/{id}/statements", Scene.interview())
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        var own = with("id", UUID.randomUUID());
        Scene.statement(interview, own);
        ops().body(own)
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(200)
                .body("id", equalTo(own.get("id").toString()));
        ops().get("/api/v1/statements?interviewId={id}", interview).then().body("items", hasSize(2));
    }

    private static Map<String, Object> goal(Object ofStatementId) {
        return Map.of(
                "kind",
                "GOAL",
                "quote",
                "So that they see it themselves.",
                "ofStatementId",
                ofStatementId,
                "buyerChange",
                Scene.transition("Thinks it is fine", "Sees what it costs"));
    }

    private static Map<String, Object> with(String field, Object value) {
        var body = new HashMap<>(Scene.activity());
        body.put(field, value);
        return body;
    }

    private static void refused(String interview, Map<String, Object> body, int status, String code, String pointer) {
        var problem = ops().body(body)
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        if (pointer != null) {
            problem.body("errors.pointer", contains(pointer));
        }
    }
}
