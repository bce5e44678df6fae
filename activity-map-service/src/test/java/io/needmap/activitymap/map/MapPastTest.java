package io.needmap.activitymap.map;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.EventType;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The map of a past instant is what was shown then. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MapPastTest {

    private static final String CYCLE = "/api/v1/buying-cycles/";

    private final Map<Instant, Object> shown = new LinkedHashMap<>();

    @Inject
    BatchApplier applier;

    @Test
    void eachInstantShowsWhatWasShownThen() {
        var study = Study.of("PAST", "remember the past");
        var field = new Field(applier);
        field.tell(study.events());
        String cycle = cycle("Past cycle", "past-segment");
        record(cycle, "none");
        String activity = ops().body(Map.of("name", "Remember", "buyingStageIds", List.of(stage(cycle, 0))))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        record(cycle, activity);
        for (UUID statement : study.statementIds().subList(0, 3)) {
            ops().body(Map.of("activityId", activity))
                    .post("/api/v1/inbox/{id}/place", statement)
                    .then()
                    .statusCode(200);
            record(cycle, activity);
        }
        patch("/api/v1/activities/" + activity, Map.of("name", "Recall", "relevance", "RELEVANT"));
        record(cycle, activity);
        UUID id = UUID.fromString(activity);
        field.tell(Told.event(made("coverage-assessed"), id, 1, Map.of("coverage", 0.4, "materials", List.of())));
        record(cycle, activity);
        UUID gap = Ids.next();
        field.tell(Told.event(made("gap-opened"), gap, 1, Map.of("activityId", id, "state", "OPEN")));
        record(cycle, activity);
        field.tell(Told.event(made("gap-filled"), gap, 2, Map.of("activityId", id, "state", "FILLED")));
        record(cycle, activity);
        ops().header("If-Match", "*")
                .body(Map.of("classification", "NEED", "reason", "It is", "expiresOn", today()))
                .post("/api/v1/needs/{id}/override", activity)
                .then()
                .statusCode(200);
        record(cycle, activity);
        patch("/api/v1/activities/" + activity, Map.of("buyingStageIds", List.of(stage(cycle, 1))));
        record(cycle, activity);
        patch(
                CYCLE + cycle,
                Map.of("stages", List.of(Map.of("id", stage(cycle, 1), "label", "Only", "buyerQuestion", "?"))));
        record(cycle, activity);
        ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/retire", activity)
                .then()
                .statusCode(200);
        record(cycle, activity);
        shown.forEach((at, then) ->
                assertThat(part(cycle, activity, "&asOf=" + at)).as("%s", at).isEqualTo(then));
        assertThat(shown.values().stream().distinct().count()).isGreaterThan(8);
    }

    @Test
    void theMapIsBrokenDownByRegionAndQuarter() {
        var study = Study.of("DOWN", "break down the map");
        new Field(applier).tell(study.events());
        var all = study.statementIds().stream()
                .map(id -> Map.of("statementId", id, "activity", Map.of("name", "Break it down")))
                .toList();
        String activity = ops().body(Map.of("placements", all))
                .post("/api/v1/inbox/place-all")
                .then()
                .extract()
                .path("items[0].activityId");
        String item = "unplaced.find { it.id == '" + activity + "' }.evidence.";
        String quarter = study.answers().get(1).conversation().quarter();
        ops().get("/api/v1/map?quarter={q}", quarter)
                .then()
                .statusCode(200)
                .body("quarter", equalTo(quarter))
                .body(item + "statements", equalTo(6))
                .body(item + "quarters", equalTo(1))
                .body(item + "reps", equalTo(6));
        ops().get("/api/v1/map?quarter={q}&regionCode=DOWN-S", quarter)
                .then()
                .body(item + "statements", equalTo(3))
                .body(item + "regions", equalTo(1));
    }

    @Test
    void aMapIsAskedForSensibly() {
        String cycle = cycle("Sensible cycle", "sensible");
        ops().get("/api/v1/map?segment=sensible").then().statusCode(200).body("cycleId", equalTo(cycle));
        ops().get("/api/v1/map?segment=unheard-of").then().statusCode(404);
        ops().get("/api/v1/map?quarter=2026-Q5").then().statusCode(400);
        ops().get("/api/v1/map?asOf=yesterday").then().statusCode(400);
        ops().get("/api/v1/map?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_PAST"));
        String before = Instant.now(Clock.systemUTC()).toString();
        ops().get("/api/v1/map?quarter=2026-Q1&asOf={t}", before)
                .then()
                .statusCode(422)
                .body("code", equalTo("PAST_IS_WHOLE"));
        ops().get("/api/v1/map?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
        ops().get("/api/v1/map?cycleId={c}&asOf={t}", cycle, before)
                .then()
                .statusCode(200)
                .body("shownAt", equalTo(before))
                .body("stages", hasSize(2));
    }

    /** Read twice around the instant, so that nothing that goes on beside falls between. */
    private void record(String cycle, String activity) {
        Object before = part(cycle, activity, "");
        Instant at = Instant.now(Clock.systemUTC());
        Object after = part(cycle, activity, "");
        while (!before.equals(after)) {
            before = after;
            at = Instant.now(Clock.systemUTC());
            after = part(cycle, activity, "");
        }
        shown.put(at, before);
    }

    /** The stages of the cycle with the one activity on them. */
    private static Object part(String cycle, String activity, String more) {
        var map = ops().get("/api/v1/map?cycleId=" + cycle + more)
                .then()
                .statusCode(200)
                .extract();
        return List.of(
                map.<List<String>>path("stages.label"),
                map.<List<Object>>path("stages.collect { it.activities.findAll { a -> a.id == '" + activity + "' } }"));
    }

    private static String cycle(String name, String segment) {
        var stages = List.of(
                Map.of("label", "One", "buyerQuestion", "Why?"), Map.of("label", "Two", "buyerQuestion", "How?"));
        return ops().body(Map.of("name", name, "segment", segment, "stages", stages))
                .post("/api/v1/buying-cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String stage(String cycle, int position) {
        return ops().get(CYCLE + cycle).then().extract().path("stages[" + position + "].id");
    }

    private static void patch(String path, Map<String, ?> body) {
        ops().header("If-Match", "*").body(body).patch(path).then().statusCode(200);
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static EventType made(String event) {
        return EventType.of("materials", "gap", event);
    }
}
