package io.needmap.activitymap.inbox;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxApiTest {

    @Inject
    BatchApplier applier;

    @Test
    void aStatementThatIsNotHereYetIsOnItsWay() {
        ops().body(Map.of("activity", Map.of("name", "Never made")))
                .post("/api/v1/inbox/{id}/place", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"))
                .body("detail", containsString("on its way"));
        ops().get("/api/v1/inbox/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aStatementIsPlacedOnOneActivityThatExists() {
        UUID statement = told("TARGETS").get(0);
        String activity = activity("Targets");
        for (Object both :
                List.of(Map.of(), Map.of("activityId", activity, "activity", Map.of("name", "Targets of another")))) {
            ops().body(both)
                    .post("/api/v1/inbox/{id}/place", statement)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("ONE_TARGET"));
        }
        ops().body(Map.of("activityId", UUID.randomUUID()))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        ops().body(Map.of("activity", Map.of("name", "x", "buyingStageId", UUID.randomUUID())))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/activity/buyingStageId"));
        ops().body(Map.of("activity", Map.of("name", " ")))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/activity/name"));
        retire(activity);
        ops().body(Map.of("activityId", activity))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(422)
                .body("code", equalTo("ACTIVITY_RETIRED"));
    }

    @Test
    void placingAgainChangesNothingAndElsewhereMovesIt() {
        UUID statement = told("MOVES").get(0);
        String from = activity("Move from");
        String to = activity("Move to");
        place(statement, from).then().statusCode(200).body("version", equalTo(1));
        place(statement, from).then().statusCode(200).body("version", equalTo(1));
        ops().get("/api/v1/needs/{id}", from).then().body("statements", equalTo(1));
        place(statement, to).then().statusCode(200).body("version", equalTo(2)).body("activityId", equalTo(to));
        ops().get("/api/v1/needs/{id}", from)
                .then()
                .body("statements", equalTo(0))
                .body("interviews", equalTo(0));
        ops().get("/api/v1/needs/{id}", to)
                .then()
                .body("statements", equalTo(1))
                .body("mentions", equalTo(1));
        ops().get("/api/v1/inbox/{id}/history", statement)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].changes.find { it.field == 'activityId' }.to", equalTo(to));
    }

    @Test
    void aStatementIsDismissedWithAReasonOrParked() {
        var statements = told("ASIDE");
        ops().body(Map.of())
                .post("/api/v1/inbox/{id}/dismiss", statements.get(0))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        ops().body(Map.of("reason", "It is a wish"))
                .post("/api/v1/inbox/{id}/dismiss", statements.get(0))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        ops().post("/api/v1/inbox/{id}/park", statements.get(1)).then().statusCode(200);
        ops().get("/api/v1/inbox?state=PARKED&regionCode=ASIDE-N")
                .then()
                .body("items", hasSize(1))
                .body("items[0].statementId", equalTo(statements.get(1).toString()));
        ops().get("/api/v1/inbox?regionCode=ASIDE-N").then().body("items", hasSize(4));
        place(statements.get(1), activity("Taken up again"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PLACED"));
        ops().get("/api/v1/inbox?state=PARKED&regionCode=ASIDE-N").then().body("items", hasSize(0));
    }

    @Test
    void inABatchEachItemHasItsOwnEnd() {
        var statements = told("BATCH");
        var stranger = UUID.randomUUID();
        var body = Map.of(
                "placements",
                List.of(
                        Map.of("statementId", statements.get(0), "activity", Map.of("name", "Batch of  One")),
                        Map.of("statementId", statements.get(1), "activity", Map.of("name", "batch of one")),
                        Map.of("statementId", stranger, "activity", Map.of("name", "Batch of nobody")),
                        Map.of("statementId", statements.get(2)),
                        Map.of("statementId", statements.get(3), "activityId", UUID.randomUUID()),
                        Map.of("statementId", statements.get(0), "activity", Map.of("name", "Batch twice"))));
        String key = UUID.randomUUID().toString();
        var answer = ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .body("placed", equalTo(2))
                .body("failed", equalTo(4))
                .body("items[2].code", equalTo("NOT_FOUND"))
                .body("items[3].code", equalTo("ONE_TARGET"))
                .body("items[4].code", equalTo("UNKNOWN_REFERENCE"))
                .body("items[5].code", equalTo("STATEMENT_TWICE"))
                .extract();
        assertThat(answer.<String>path("items[0].activityId")).isEqualTo(answer.path("items[1].activityId"));
        String elsewhere = activity("Batch thought better of");
        place(statements.get(0), elsewhere).then().statusCode(200);
        ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("placed", equalTo(2))
                .body("items", equalTo(answer.path("items")));
        ops().get("/api/v1/needs/{id}", elsewhere).then().body("statements", equalTo(1));
        ops().body(body)
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue())
                .body("placed", equalTo(1))
                .body("unchanged", equalTo(1));
        ops().get("/api/v1/activities?limit=200").then().body("items.name", not(hasItem("Batch of nobody")));
    }

    @Test
    void theSameKeyPlacesOnce() {
        UUID statement = told("KEYED").get(0);
        String key = UUID.randomUUID().toString();
        var body = Map.of("activity", Map.of("name", "Keyed"));
        keyed(key, statement, body).header("Idempotent-Replayed", nullValue()).body("version", equalTo(1));
        keyed(key, statement, body).header("Idempotent-Replayed", "true").body("version", equalTo(1));
    }

    private static ValidatableResponse keyed(String key, UUID statement, Object body) {
        return ops().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(200);
    }

    @Test
    void twoWhoPlaceOneStatementAtOnceBothSucceedAndOneIsLast() {
        var statements = told("RACE");
        List<String> rivals = List.of(activity("Race one"), activity("Race two"));
        for (UUID statement : statements.subList(0, 6)) {
            var both = new ArrayList<CompletableFuture<Integer>>();
            rivals.forEach(rival -> both.add(
                    CompletableFuture.supplyAsync(() -> place(statement, rival).statusCode())));
            both.forEach(status -> assertThat(status.join()).isEqualTo(200));
        }
        int first =
                ops().get("/api/v1/needs/{id}", rivals.get(0)).then().extract().path("statements");
        int second =
                ops().get("/api/v1/needs/{id}", rivals.get(1)).then().extract().path("statements");
        assertThat(first + second).isEqualTo(6);
    }

    @Test
    void twoWhoMakeOneActivityAtOnceMakeOne() {
        var statements = told("TWINS");
        var all = new ArrayList<CompletableFuture<String>>();
        for (UUID statement : statements.subList(0, 4)) {
            all.add(CompletableFuture.supplyAsync(() -> ops().body(Map.of("activity", Map.of("name", "Made by many")))
                    .post("/api/v1/inbox/{id}/place", statement)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("activityId")));
        }
        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void theInboxIsReadPageByPageAndByThoseWhoMay() {
        told("PAGES");
        String token = ops().get("/api/v1/inbox?regionCode=PAGES-N&limit=4")
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items", hasSize(4))
                .extract()
                .path("nextPageToken");
        ops().get("/api/v1/inbox?regionCode=PAGES-N&limit=4&pageToken={t}", token)
                .then()
                .body("items", hasSize(2));
        as("SALES_MANAGER")
                .get("/api/v1/inbox?limit=200")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.repId", everyItem(nullValue()))
                .body("items.regionCode", everyItem(nullValue()))
                .body("items.conductedAt", everyItem(nullValue()))
                .body("items.transition", everyItem(nullValue()))
                .body("items.recordedAt", everyItem(nullValue()));
        as("SALES_MANAGER")
                .get("/api/v1/inbox?regionCode=PAGES-N")
                .then()
                .statusCode(403)
                .body("code", equalTo("UNATTRIBUTED"));
        ops().get("/api/v1/inbox?state=PLACED").then().statusCode(400);
        ops().get("/api/v1/inbox?pageToken=x").then().statusCode(400);
        given().get("/api/v1/inbox").then().statusCode(401);
        as("REP")
                .body(Map.of("reason", "x"))
                .post("/api/v1/inbox/{id}/dismiss", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private List<UUID> told(String name) {
        var study = Study.of(name, "something about " + name);
        new Field(applier).tell(study.events());
        return study.statementIds();
    }

    private static String activity(String name) {
        return ops().body(Map.of("name", name))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void retire(String activity) {
        ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/retire", activity)
                .then()
                .statusCode(200);
    }

    private static Response place(UUID statement, String activity) {
        return ops().body(Map.of("activityId", activity)).post("/api/v1/inbox/{id}/place", statement);
    }
}
