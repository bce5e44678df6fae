package io.needmap.interview.interview;

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
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InterviewApiTest {

    @Test
    void anInterviewIsPlannedStartedAndCompleted() {
        String region = Scene.region("Australia/Sydney");
        String rep = Scene.rep(region);
        var body = new HashMap<>(Scene.interviewBody(rep, Scene.guide()));
        body.put("conductedAt", "2026-09-30T20:00:00Z");
        body.remove("transitions");
        String id = ops().body(body)
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .body("quarter", equalTo("2026-Q4"))
                .body("regionCode", equalTo(region))
                .body("guideKind", equalTo("FIVE_ACTIVITIES"))
                .body("transitions[0].to", equalTo("Qualified"))
                .extract()
                .path("id");
        transition(id, "complete", 1).statusCode(409).body("allowedStates", contains("IN_PROGRESS"));
        transition(id, "start", 1).statusCode(200).body("state", equalTo("IN_PROGRESS"));
        transition(id, "complete", 1).statusCode(412);
        transition(id, "complete", 2).statusCode(200).header("ETag", "\"3\"").body("state", equalTo("COMPLETED"));
        transition(id, "cancel", 3).statusCode(409).body("state", equalTo("COMPLETED"));
        ops().post("/api/v1/interviews/{id}/cancel", id).then().statusCode(428);
        ops().header("If-Match", "\"3\"")
                .body(Map.of("interviewer", "Robert"))
                .patch("/api/v1/interviews/{id}", id)
                .then()
                .statusCode(409);
        for (String filter : List.of("state=COMPLETED&repId=" + rep, "regionCode=" + region)) {
            ops().get("/api/v1/interviews?" + filter).then().body("items.id", contains(id));
        }
        ops().get("/api/v1/interviews?state=PLANNED&repId=" + rep).then().body("items", hasSize(0));
        String later = Scene.interviewWith(rep);
        String ofRep = "/api/v1/interviews?limit=1&repId=" + rep;
        ops().get(ofRep).then().body("items.id", contains(id));
        String newestFirst = ofRep + "&newestFirst=true";
        String place = ops().get(newestFirst)
                .then()
                .body("items.id", contains(later))
                .extract()
                .path("nextPageToken");
        ops().get(newestFirst + "&pageToken=" + place)
                .then()
                .body("items.id", contains(id))
                .body("nextPageToken", nullValue());
        ops().get("/api/v1/interviews/{id}/history", id).then().body("items.version", contains(3, 2, 1));
    }

    @Test
    void whatIsSaidFollowsAChangeOfTheInterview() {
        String interview = Scene.interview();
        String statement = Scene.statement(interview, Scene.activity());
        ops().header("If-Match", "\"1\"")
                .body(Map.of(
                        "conductedAt",
                        "2026-10-02T10:00:00Z",
                        "transitions",
                        List.of(Scene.transition("Contacted", "Qualified"), Scene.transition("Qualified", "Proposal"))))
                .patch("/api/v1/interviews/{id}", interview)
                .then()
                .statusCode(200)
                .body("quarter", equalTo("2026-Q4"));
        ops().get("/api/v1/statements/{id}", statement)
                .then()
                .header("ETag", "\"2\"")
                .body("quarter", equalTo("2026-Q4"))
                .body("interviewTransitions", hasSize(2));
        ops().header("If-Match", "\"2\"")
                .body(Map.of("interviewer", "Robert"))
                .patch("/api/v1/interviews/{id}", interview)
                .then()
                .statusCode(200);
        ops().get("/api/v1/statements/{id}", statement).then().header("ETag", "\"2\"");
        ops().get("/api/v1/statements/{id}/history", statement)
                .then()
                .body("items[0].changes.field", contains("conductedAt", "interviewTransitions", "quarter"));
    }

    @Test
    void badInputIsAProblem() {
        String rep = Scene.rep(Scene.region());
        String guide = Scene.guide();
        refused(rep, guide, "guideId", UUID.randomUUID(), 422, "UNKNOWN_REFERENCE");
        refused(rep, guide, "repId", UUID.randomUUID(), 422, "UNKNOWN_REFERENCE");
        refused(rep, guide, "calls", 3, 422, "CALLS_WITHOUT_RIDE_ALONG");
        refused(rep, guide, "calls", -1, 400, "VALIDATION_FAILED");
        refused(rep, guide, "calls", "many", 400, "MALFORMED_JSON");
        refused(rep, guide, "channel", "SMOKE", 400, "MALFORMED_JSON");
        refused(rep, guide, "conductedAt", "+1000000000-12-31T23:59:59Z", 400, "VALIDATION_FAILED");
        refused(rep, guide, "conductedAt", "last week", 400, "MALFORMED_JSON");
        refused(rep, guide, "conductedAt", null, 400, "VALIDATION_FAILED");
        refused(rep, guide, "interviewer", " ", 400, "VALIDATION_FAILED");
        refused(rep, guide, "mood", "good", 400, "UNKNOWN_FIELD");
        refused(rep, guide, "transitions", List.of(Map.of("from", "a")), 400, "VALIDATION_FAILED");
        ops().get("/api/v1/interviews/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/interviews?repId=nobody").then().statusCode(400);
        as("REP")
                .body(Scene.interviewBody(rep, guide))
                .post("/api/v1/interviews")
                .then()
                .statusCode(403);
        ops().header("If-Match", "\"1\"")
                .body(Map.of("repId", Scene.rep(Scene.region())))
                .patch("/api/v1/interviews/{id}", Scene.interviewWith(rep))
                .then()
                .statusCode(422)
                .body("code", equalTo("REP_FIXED"));
    }

    @Test
    void aRideAlongNotesItsCalls() {
        var body = new HashMap<>(Scene.interviewBody(Scene.rep(Scene.region()), Scene.guide()));
        body.put("channel", "RIDE_ALONG");
        body.put("calls", 4);
        as("MARKETER")
                .body(body)
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .body("calls", equalTo(4));
    }

    private static void refused(String rep, String guide, String field, Object value, int status, String code) {
        var body = new HashMap<>(Scene.interviewBody(rep, guide));
        body.put(field, value);
        ops().body(body)
                .post("/api/v1/interviews")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static ValidatableResponse transition(String id, String step, long version) {
        return ops().header("If-Match", "\"%d\"".formatted(version))
                .post("/api/v1/interviews/{id}/{step}", id, step)
                .then();
    }
}
