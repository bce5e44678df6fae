package io.needmap.activitymap.map;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.EventType;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MapApiTest {

    @Inject
    BatchApplier applier;

    @Inject
    Jdbi jdbi;

    @Test
    void coverageGapsObjectionsAndAlignmentComeFromTheOthers() {
        var study = Study.of("MAPPED", "draw the map of who decides");
        var field = new Field(applier);
        field.tell(study.events());
        String activity = place(study, "Draw who decides");
        UUID gap = Ids.next();
        UUID material = Ids.next();
        var conversation = study.answers().get(0).conversation();
        field.tell(
                made(
                        "coverage-assessed",
                        UUID.fromString(activity),
                        Map.of(
                                "coverage",
                                0.4,
                                "materials",
                                List.of(Map.of(
                                        "id", material, "title", "Org chart", "fit", 0.8, "fresh", 0.5, "new", 1)))),
                made("gap-opened", gap, Map.of("activityId", activity, "state", "OPEN")),
                made(
                        "alignment-assessed",
                        UUID.fromString("00000000-0000-7000-8000-00000000a116"),
                        Map.of("alignment", 0.4916, "materialPart", 0.4444, "activityPart", 0.55)),
                Told.statement(conversation, Ids.next(), 1, "OBJECTION", Map.of("outcome", "UNHANDLED")),
                Told.statement(conversation, Ids.next(), 1, "OBJECTION", Map.of("outcome", "HANDLED")));
        String item = "unplaced.find { it.id == '" + activity + "' }.";
        ops().get("/api/v1/map")
                .then()
                .statusCode(200)
                .body(item + "coverage", equalTo(0.4f))
                .body(item + "gapId", equalTo(gap.toString()))
                .body(item + "materials.title", hasItem("Org chart"))
                .body(item + "openObjections", equalTo(1))
                .body(item + "evidence.statements", equalTo(12))
                .body("alignment.activityPart", equalTo(0.55f))
                .body("asOf", notNullValue())
                .body("thresholds.needConsistency", equalTo(0.6f))
                .body("thresholds.regionRatio", equalTo(0.34f))
                .body("stale", notNullValue());
        ops().get("/api/v1/activities/{id}/objections?limit=1", activity)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("UNHANDLED"))
                .body("items[0].repId", equalTo(conversation.repId().toString()))
                .body("nextPageToken", nullValue());
        as("SALES_MANAGER")
                .get("/api/v1/activities/{id}/objections", activity)
                .then()
                .body("items.repId", contains(nullValue()))
                .body("items.regionCode", contains(nullValue()))
                .body("items.interviewId", contains(nullValue()));
        ops().get("/api/v1/activities/{id}/objections", Ids.next()).then().statusCode(404);
        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .body("satisfactionBasis", equalTo("COVERAGE"))
                .body("satisfaction", equalTo(4.0f));
        field.tell(Told.event(
                EventType.of("materials", "gap", "gap-filled"),
                gap,
                2,
                Map.of("activityId", activity, "state", "FILLED")));
        ops().get("/api/v1/map").then().body(item + "gapId", nullValue());
        ops().get("/api/v1/map?regionCode=MAPPED-S").then().body(item + "openObjections", equalTo(0));
        ops().get("/api/v1/map?regionCode=MAPPED-N").then().body(item + "openObjections", equalTo(1));
        as("SALES_MANAGER").get("/api/v1/map?regionCode=MAPPED-N").then().body(item + "openObjections", nullValue());
    }

    @Test
    void aManagerDoesNotSeeCellsOfFewReps() {
        var study = Study.of("CANDID", "have coffee with the foreman");
        var field = new Field(applier);
        field.tell(study.events());
        var two = study.statementIds().subList(0, 4).stream()
                .map(id -> Map.of("statementId", id, "activity", Map.of("name", "Coffee with the foreman")))
                .toList();
        String activity = ops().body(Map.of("placements", two))
                .post("/api/v1/inbox/place-all")
                .then()
                .extract()
                .path("items[0].activityId");
        String item = "unplaced.find { it.id == '" + activity + "' }.";
        ops().get("/api/v1/map?regionCode=CANDID-N").then().body(item + "evidence.reps", equalTo(2));
        String quarter = ops().get("/api/v1/needs/{id}", activity).path("byQuarter[0].code");
        for (String part :
                List.of("regionCode=CANDID-N", "regionCode=CANDID-S", "regionCode=CANDID-S&quarter=" + quarter)) {
            as("SALES_MANAGER").get("/api/v1/map?" + part).then().body(item + "evidence", nullValue());
        }
        as("SALES_MANAGER").get("/api/v1/map").then().body(item + "evidence", notNullValue());
    }

    @Test
    void whatNobodyDecidedIsListed() {
        var study = Study.of("OPEN", "do something undecided");
        new Field(applier).tell(study.events());
        String activity = place(study, "Undecided");
        ops().get("/api/v1/map-gaps?limit=200")
                .then()
                .statusCode(200)
                .body("statementsNotPlaced.waiting", greaterThanOrEqualTo(0))
                .body(
                        "items.findAll { it.activityId == '" + activity + "' }.kind",
                        hasItems("RELEVANCE_UNDECIDED", "TOOL_UNDECIDED", "NO_GOAL", "NO_STAGE"));
        String short1 = ops().body(Map.of("name", "Nobody was asked"))
                .post("/api/v1/activities")
                .then()
                .extract()
                .path("id");
        ops().get("/api/v1/map-gaps?kind=SHORT_OF_EVIDENCE&limit=200")
                .then()
                .body("items.kind", everyItem(equalTo("SHORT_OF_EVIDENCE")))
                .body("items.activityId", hasItem(short1))
                .body("items.activityId", not(hasItem(activity)))
                .body("items.find { it.activityId == '" + short1 + "' }.missing.interviews.sum()", equalTo(6));
        as("SALES_MANAGER")
                .get("/api/v1/map-gaps?kind=SHORT_OF_EVIDENCE&limit=200")
                .then()
                .body("items.missing.regionCode.flatten()", everyItem(nullValue()))
                .body("items.missing.newReps.flatten()", everyItem(nullValue()))
                .body("items.find { it.activityId == '" + short1 + "' }.missing.interviews.sum()", equalTo(6));
        String token = ops().get("/api/v1/map-gaps?limit=1")
                .then()
                .header("Link", startsWith("</api/v1/map-gaps?limit=1&pageToken="))
                .extract()
                .path("nextPageToken");
        ops().get("/api/v1/map-gaps?limit=1&pageToken={t}", token)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        ops().get("/api/v1/map-gaps?kind=OTHER").then().statusCode(400);
        ops().get("/api/v1/map?regionCode=NOWHERE").then().statusCode(422);
        ops().get("/api/v1/map?cycleId=x").then().statusCode(400);
    }

    @Test
    void readingCostsTheSameHoweverMuchThereIs() {
        var study = Study.of("COUNTED", "count the statements of SQL");
        new Field(applier).tell(study.events());
        String activity = place(study, "Count the queries");
        for (String path : List.of(
                "/api/v1/needs",
                "/api/v1/activities",
                "/api/v1/inbox",
                "/api/v1/map-gaps",
                "/api/v1/activities/" + activity + "/evidence")) {
            ops().get(path + "?limit=1").then().statusCode(200);
            int one = statements(path + "?limit=1");
            assertThat(statements(path + "?limit=50")).as(path).isEqualTo(one).isLessThan(8);
        }
    }

    /** The fewest of some tries: jobs that go on beside the requests run on the same threads. */
    private int statements(String path) {
        return IntStream.range(0, 5).map(i -> statementsOnce(path)).min().orElseThrow();
    }

    private int statementsOnce(String path) {
        var count = new AtomicInteger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                // The relay and the consumer go on beside the request.
                if (Thread.currentThread().getName().startsWith("executor-thread")) {
                    count.incrementAndGet();
                }
            }
        });
        ops().get(path).then().statusCode(200);
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }

    private static EventEnvelope made(String event, UUID subject, Map<String, ?> fields) {
        return Told.event(EventType.of("materials", "gap", event), subject, 1, fields);
    }

    private static String place(Study study, String name) {
        var all = study.statementIds().stream()
                .map(id -> Map.of("statementId", id, "activity", Map.of("name", name)))
                .toList();
        return ops().body(Map.of("placements", all))
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].activityId");
    }
}
