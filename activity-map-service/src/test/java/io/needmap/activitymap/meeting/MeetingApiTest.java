package io.needmap.activitymap.meeting;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MeetingApiTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Instant now = Instant.now(Clock.systemUTC());

    @Inject
    BatchApplier applier;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aDecisionChangesActivitiesAtOnceAndTheirHistoryNamesIt() {
        String meeting = planned("Decide");
        String one = proposed("Decide on one");
        String other = proposed("Decide on another");
        var changes = List.of(
                Map.of("activityId", one, "relevance", "RELEVANT", "toolNeeded", "YES", "agree", true),
                Map.of("activityId", other, "relevance", "NOT_RELEVANT", "relevanceReason", "Sales does it alone"));
        decide(meeting, changes, 409).body("allowedStates", hasItem("OPEN"));
        step(meeting, "open", 200);
        decide(UUID.randomUUID().toString(), changes, 422).body("errors[0].pointer", equalTo("/meetingId"));
        decide(meeting, List.of(changes.get(0), Map.of("activityId", other, "relevance", "NOT_RELEVANT")), 422)
                .body("code", equalTo("REASON_REQUIRED"));
        ops().get("/api/v1/activities/{id}", one).then().body("version", equalTo(1));
        String decision = decide(meeting, changes, 201)
                .body("activityIds", equalTo(List.of(one, other)))
                .body("actionIds", hasSize(1))
                .extract()
                .path("id");
        ops().get("/api/v1/activities/{id}", one)
                .then()
                .body("state", equalTo("AGREED"))
                .body("toolNeeded", equalTo("YES"));
        ops().get("/api/v1/activities/{id}/history", other).then().body("items[0].causationId", equalTo(decision));
        ops().get("/api/v1/decisions?activityId={a}", one).then().body("items.id", equalTo(List.of(decision)));
        ops().get("/api/v1/decisions?meetingId={m}", meeting).then().body("items.id", equalTo(List.of(decision)));
        ops().get("/api/v1/decisions/{id}/history", decision).then().body("items", hasSize(1));
        ops().get("/api/v1/decisions/{id}", UUID.randomUUID()).then().statusCode(404);
        agenda(meeting).body(ids("ACTIVITY_UNDECIDED"), not(hasItems(one, other)));
        valid(decision, "decision-taken");
    }

    @Test
    void openActionsComeBackInEveryMeetingUntilTheyAreClosed() {
        String ahead = planned("Ahead");
        String late = action("Do it yesterday", today.minusDays(1));
        String open = action("Do it some day", null);
        String later = planned("Later");
        for (String meeting : List.of(ahead, later)) {
            agenda(meeting).body(ids("ACTION_OVERDUE"), hasItem(late)).body(ids("ACTION_OPEN"), hasItem(open));
        }
        ops().header("If-Match", "*")
                .body(Map.of("dueOn", today.plusDays(1).toString()))
                .patch("/api/v1/actions/{id}", late)
                .then()
                .statusCode(200);
        agenda(ahead).body(ids("ACTION_OPEN"), hasItem(late));
        close(late, 200).body("state", equalTo("CLOSED")).body("result", equalTo("Done"));
        close(late, 409);
        agenda(ahead).body(ids("ACTION_OPEN"), not(hasItem(late)));
        ops().get("/api/v1/actions?state=OPEN&owner=Jonas&limit=200").then().body("items.id", hasItem(open));
        ops().get("/api/v1/actions/{id}/history", late).then().body("items", hasSize(3));
        valid(late, "action-changed");
        valid(late, "action-closed");
    }

    @Test
    void closingFreezesHowThingsStandAndTwoClosedMeetingsCompare() {
        String first = planned("First");
        align(901, 0.4);
        step(first, "close", 409);
        step(first, "open", 200);
        step(first, "close", 200).body("snapshot.alignment", equalTo(0.4f));
        align(902, 0.62);
        proposed("Between two meetings");
        String second = planned("Second");
        step(second, "open", 200);
        ops().get("/api/v1/meetings/{a}/comparison?with={b}", first, second)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_SNAPSHOT"));
        step(second, "close", 200);
        ops().get("/api/v1/meetings/{id}", first).then().body("snapshot.alignment", equalTo(0.4f));
        for (List<String> pair : List.of(List.of(first, second), List.of(second, first))) {
            ops().get("/api/v1/meetings/{a}/comparison?with={b}", pair.get(0), pair.get(1))
                    .then()
                    .statusCode(200)
                    .body("sentences", hasItem("Alignment rose from 0.40 to 0.62."));
        }
        ops().get("/api/v1/alignment?limit=200").then().statusCode(200).body("items.alignment", hasItems(0.62f, 0.4f));
        String token = ops().get("/api/v1/alignment?limit=1").then().extract().path("nextPageToken");
        ops().get("/api/v1/alignment?limit=1&pageToken={t}", token).then().body("items", hasSize(1));
        for (String event : List.of("changed", "opened", "closed")) {
            valid(second, "meeting-" + event);
        }
    }

    @Test
    void meetingsHaveTheirRules() {
        String meeting = planned("Rules");
        ops().header("If-Match", "\"1\"")
                .body(Map.of("title", "New rules"))
                .patch("/api/v1/meetings/{id}", meeting)
                .then()
                .statusCode(200)
                .body("title", equalTo("New rules"));
        ops().post("/api/v1/meetings/{id}/open", meeting).then().statusCode(428);
        ops().body(Map.of("title", "x", "scheduledAt", "+1000000000-12-31T23:59:59Z"))
                .post("/api/v1/meetings")
                .then()
                .statusCode(422)
                .body("code", equalTo("TIME_OUT_OF_RANGE"));
        ops().body(Map.of("text", "x", "owner", "x", "dueOn", "+999999999-12-31"))
                .post("/api/v1/actions")
                .then()
                .statusCode(422);
        ops().body(Map.of("title", " ")).post("/api/v1/meetings").then().statusCode(400);
        ops().get("/api/v1/meetings/{id}/agenda", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/meetings/{id}/comparison", meeting).then().statusCode(400);
        ops().get("/api/v1/meetings?state=PLANNED&limit=200").then().body("items.id", hasItem(meeting));
        as("REP")
                .body(Map.of("title", "x", "scheduledAt", now.toString()))
                .post("/api/v1/meetings")
                .then()
                .statusCode(403);
        as("REP").get("/api/v1/meetings/{id}/agenda", meeting).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meeting-changed",
                "meeting-opened",
                "meeting-closed",
                "decision-taken",
                "action-changed",
                "action-closed"
            })
    void everyExampleIsValid(String event) {
        EventContracts.assertValid(EventContracts.example("activity-map/" + event + ".v1"));
    }

    static String ids(String rule) {
        return "points.find { it.rule == '" + rule + "' }?.items?.id ?: []";
    }

    private void align(long sequence, double alignment) {
        new Field(applier)
                .tell(told(
                        "materials",
                        "gap",
                        "alignment-assessed",
                        UUID.fromString("00000000-0000-7000-8000-00000000a116"),
                        sequence,
                        Map.of("alignment", alignment, "materialPart", 0.5, "activityPart", 0.5)));
    }

    static EventEnvelope told(
            String service, String family, String event, UUID subject, long sequence, Map<String, ?> fields) {
        return Told.event(EventType.of(service, family, event), subject, sequence, fields);
    }

    private void valid(String id, String event) {
        var topic = new EventProbe(brokers, "needmap.activity-map.meeting.v1");
        EventContracts.assertValid(topic.awaitMessageAbout(id, "io.needmap.activity-map." + event + ".v1"));
    }

    static ValidatableResponse agenda(String meeting) {
        return ops().get("/api/v1/meetings/{id}/agenda", meeting).then().statusCode(200);
    }

    private static ValidatableResponse decide(String meeting, List<? extends Map<String, ?>> changes, int status) {
        return ops().body(Map.of(
                        "meetingId",
                        meeting,
                        "text",
                        "So be it",
                        "activities",
                        changes,
                        "actions",
                        List.of(Map.of("text", "Draft it", "owner", "Ines"))))
                .post("/api/v1/decisions")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse step(String meeting, String step, int status) {
        return ops().header("If-Match", "*")
                .post("/api/v1/meetings/{id}/{step}", meeting, step)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse close(String action, int status) {
        return ops().header("If-Match", "*")
                .body(Map.of("result", "Done"))
                .post("/api/v1/actions/{id}/close", action)
                .then()
                .statusCode(status);
    }

    static String planned(String title) {
        var at = Instant.now(Clock.systemUTC()).toString();
        return created("meetings", Map.of("title", title, "scheduledAt", at));
    }

    static String proposed(String name) {
        return created("activities", Map.of("name", name));
    }

    private static String action(String text, LocalDate dueOn) {
        Map<String, Object> body = new HashMap<>(Map.of("text", text, "owner", "Jonas"));
        if (dueOn != null) {
            body.put("dueOn", dueOn.toString());
        }
        return created("actions", body);
    }

    static String created(String collection, Map<String, ?> body) {
        return ops().body(body)
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
