package io.needmap.activitymap.map;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.EventType;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The map of a past instant is what was shown then. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MapPastTest {

    private static final String CYCLE = "/api/v1/buying-cycles/";

    private final Map<Instant, Object> shown = new LinkedHashMap<>();
    private final List<String> breakdowns = new ArrayList<>(List.of(""));

    @Inject
    BatchApplier applier;

    @Inject
    Jdbi jdbi;

    @Test
    void eachInstantShowsWhatWasShownThen() {
        var study = Study.of("PAST", "remember the past");
        var field = new Field(applier);
        field.tell(study.events());
        String cycle = cycle("Past cycle", "past-segment");
        breakDown("PAST", study);
        record("past-segment", "none");
        String activity = ops().body(Map.of("name", "Remember", "buyingStageIds", List.of(stage(cycle, 0))))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Runnable look = () -> record("past-segment", activity);
        look.run();
        for (int i : new int[] {0, 1, 6}) {
            place(study.statementIds().get(i), activity);
            look.run();
        }
        patch("/api/v1/activities/" + activity, Map.of("name", "Recall", "relevance", "RELEVANT", "owner", "Ines"));
        look.run();
        UUID id = UUID.fromString(activity);
        field.tell(Told.event(made("coverage-assessed"), id, 1, Map.of("coverage", 0.4, "materials", List.of())));
        look.run();
        UUID gap = Ids.next();
        field.tell(Told.event(made("gap-opened"), gap, 1, Map.of("activityId", id, "state", "OPEN")));
        look.run();
        field.tell(Told.event(made("gap-filled"), gap, 2, Map.of("activityId", id, "state", "FILLED")));
        look.run();
        var conversation = study.answers().get(0).conversation();
        field.tell(Told.statement(conversation, Ids.next(), 1, "OBJECTION", Map.of("outcome", "UNHANDLED")));
        look.run();
        field.tell(Told.erased(study.statementIds().get(6), 2));
        look.run();
        ops().header("If-Match", "*")
                .body(Map.of("classification", "NEED", "reason", "It is", "expiresOn", today()))
                .post("/api/v1/needs/{id}/override", activity)
                .then()
                .statusCode(200);
        look.run();
        patch("/api/v1/activities/" + activity, Map.of("buyingStageIds", List.of(stage(cycle, 1))));
        look.run();
        patch(
                CYCLE + cycle,
                Map.of("stages", List.of(Map.of("id", stage(cycle, 1), "label", "Only", "buyerQuestion", "?"))));
        look.run();
        ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/retire", activity)
                .then()
                .statusCode(200);
        look.run();
        assertThatEachInstantShowsWhatWasShown("past-segment", activity);
        assertThat(shown.values().stream().distinct().count()).isGreaterThan(11);
    }

    /** What replicas hold is gone for a while; what was decided meanwhile shows at once. */
    @Test
    void whileReplicasAreReadAnewTheMapShowsWhatTheyHeldBefore() {
        var study = Study.of("REREAD", "read everything again");
        var field = new Field(applier);
        field.tell(study.events());
        String cycle = cycle("Read again", "reread");
        breakDown("REREAD", study);
        String activity = ops().body(Map.of("name", "Read again", "buyingStageIds", List.of(stage(cycle, 0))))
                .post("/api/v1/activities")
                .then()
                .extract()
                .path("id");
        place(study.statementIds().get(0), activity);
        var covered = Told.event(
                made("coverage-assessed"),
                UUID.fromString(activity),
                1,
                Map.of("coverage", 0.4, "materials", List.of()));
        field.tell(covered);
        record("reread", activity);
        String meeting = ops().body(Map.of("title", "Read again", "scheduledAt", "2026-11-24T10:00:00Z"))
                .post("/api/v1/meetings")
                .path("id");
        step(meeting, "open", 200);
        Object before = Shown.of("reread", activity, "");
        empty();
        step(meeting, "close", 503);
        record("reread", activity);
        assertThat(shown.values())
                .as("what was shown")
                .containsOnly(shown.values().iterator().next());
        patch("/api/v1/activities/" + activity, Map.of("name", "Read once more"));
        record("reread", activity);
        assertThat(Shown.of("reread", activity, "")).as("a new name").isNotEqualTo(before);
        field.tell(study.events());
        field.tell(covered);
        sql("DELETE FROM replica_progress WHERE partition = 99");
        await().atMost(Duration.ofSeconds(60)).until(this::isRead);
        step(meeting, "close", 200);
        place(study.statementIds().get(1), activity);
        record("reread", activity);
        assertThatEachInstantShowsWhatWasShown("reread", activity);
    }

    /** As a rebuild does; one partition is not read to its end for the time being. */
    private void empty() {
        sql("""
                INSERT INTO replica_progress (consumer, topic, partition, position, end_offset, epoch, rebuilding)
                VALUES ('activity-map-service', 'needmap.materials.gap.v1', 99, 0, 1, 1, true)
                """);
        sql("DELETE FROM inbox_event");
        // What goes on beside may read two of the tables in another order: the database then gives up one of the two.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> sql("TRUNCATE TABLE " + String.join(", ", applier.replicaTables())));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(statement)));
    }

    private boolean isRead() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT NOT EXISTS (SELECT 1 FROM replica_rebuild WHERE finished_at IS NULL)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static void place(UUID statement, String activity) {
        ops().body(Map.of("activityId", activity))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(200);
    }

    private void breakDown(String name, Study study) {
        String quarter = study.answers().get(1).conversation().quarter();
        breakdowns.add("&regionCode=" + name + "-N");
        breakdowns.add("&quarter=" + quarter);
        breakdowns.add("&regionCode=" + name + "-S&quarter=" + quarter);
    }

    private void assertThatEachInstantShowsWhatWasShown(String segment, String activity) {
        shown.forEach((at, then) ->
                assertThat(parts(segment, activity, "&asOf=" + at)).as("%s", at).isEqualTo(then));
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
        ops().get("/api/v1/map?segment=sensible&quarter=2026-Q1&asOf={t}", before)
                .then()
                .statusCode(200)
                .body("quarter", equalTo("2026-Q1"))
                .body("shownAt", equalTo(before));
        ops().get(
                        "/api/v1/map?asOf={t}",
                        Instant.parse(before).minus(Duration.ofDays(300)).toString())
                .then()
                .statusCode(404);
        ops().get("/api/v1/map?cycleId={c}&asOf={t}", cycle, before)
                .then()
                .statusCode(200)
                .body("shownAt", equalTo(before))
                .body("stages", hasSize(2));
    }

    /** Read twice around the instant, so that nothing that goes on beside falls between. */
    private void record(String segment, String activity) {
        Object before = parts(segment, activity, "");
        Instant at = Instant.now(Clock.systemUTC());
        Object after = parts(segment, activity, "");
        while (!before.equals(after)) {
            before = after;
            at = Instant.now(Clock.systemUTC());
            after = parts(segment, activity, "");
        }
        shown.put(at, before);
    }

    /** The map as a whole, of a region, of a quarter, and of both. */
    private List<Object> parts(String segment, String activity, String more) {
        return breakdowns.stream()
                .<Object>map(b -> Shown.of(segment, activity, b + more))
                .toList();
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

    private static void step(String meeting, String step, int status) {
        var path = "/api/v1/meetings/%s/%s".formatted(meeting, step);
        ops().header("If-Match", "*").post(path).then().statusCode(status);
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static EventType made(String event) {
        return EventType.of("materials", "gap", event);
    }
}
