package io.needmap.activitymap.inbox;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PlacementApiTest {

    @Inject
    BatchApplier applier;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatEverybodySaysBecomesANeedOnTheMap() {
        var study = Study.of("MAIN", "put a price on an hour of downtime");
        new Field(applier).tell(study.events());
        String stage = ops().get("/api/v1/buying-cycles")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].stages[1].id");

        ops().get("/api/v1/inbox?regionCode=MAIN-N")
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .body("items[0].activity", equalTo("put a price on an hour of downtime"))
                .body("items[0].transition.from", equalTo("MAIN"))
                .body("items[0].repId", notNullValue());
        var first = study.statementIds().get(0);
        String activity = ops().body(Map.of("activity", newActivity("Price the downtime", stage)))
                .post("/api/v1/inbox/{id}/place", first)
                .then()
                .statusCode(200)
                .body("state", equalTo("PLACED"))
                .body("version", equalTo(1))
                .extract()
                .path("activityId");
        var second = study.statementIds().get(1);
        ops().get("/api/v1/inbox/{id}", second)
                .then()
                .statusCode(200)
                .body("suggestions[0].activityId", equalTo(activity))
                .body("suggestions[0].name", equalTo("Price the downtime"))
                .body("suggestions[0].words", hasItem("downtime"));
        var rest = study.statementIds().stream()
                .map(id -> Map.of("statementId", id, "activityId", activity))
                .toList();
        ops().body(Map.of("placements", rest))
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .body("placed", equalTo(11))
                .body("unchanged", equalTo(1))
                .body("items[0].result", equalTo("UNCHANGED"));

        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("classification", equalTo("NEED"))
                .body("reps", equalTo(6))
                .body("interviews", equalTo(12))
                .body("mentions", equalTo(12))
                .body("statements", equalTo(12))
                .body("regionCount", equalTo(2))
                .body("anchoredShare", equalTo(1.0f))
                .body("missing", hasSize(0))
                .body("thresholds.repsInterviewed", equalTo(6))
                .body("gates.open", hasItem(true))
                .body("byRegion.code", hasItems("MAIN-N", "MAIN-S"))
                .body("statementIds", hasSize(12));
        ops().get("/api/v1/needs?classification=NEED&limit=200")
                .then()
                .statusCode(200)
                .body("items.activityId", hasItem(activity))
                .body("asOf", notNullValue());
        ops().get("/api/v1/map")
                .then()
                .statusCode(200)
                .body("stages", hasSize(6))
                .body("stages[1].activities.id", hasItem(activity))
                .body("stages[1].activities.find { it.id == '" + activity + "' }.need", equalTo("NEED"))
                .body("stages[1].activities.find { it.id == '" + activity + "' }.evidence.reps", equalTo(6));
        ops().get("/api/v1/map?regionCode=MAIN-N")
                .then()
                .statusCode(200)
                .body("stages[1].activities.find { it.id == '" + activity + "' }.evidence.reps", equalTo(3))
                .body("stages[1].activities.find { it.id == '" + activity + "' }.evidence.statements", equalTo(6));
        ops().get("/api/v1/activities/{id}/evidence?limit=5", activity)
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].goals", hasSize(1))
                .body("items[0].repId", notNullValue())
                .body("nextPageToken", notNullValue());
        as("SALES_MANAGER")
                .get("/api/v1/activities/{id}/evidence", activity)
                .then()
                .statusCode(200)
                .body("items.repId", everyItem(nullValue()))
                .body("items.regionCode", everyItem(nullValue()))
                .body("items.quarter", everyItem(nullValue()))
                .body("items.transitionFrom", everyItem(nullValue()))
                .body("items.conductedAt", everyItem(nullValue()))
                .body("items", hasSize(12));
        readsAllWordsPageByPageAndNoPlaceTellsWhen(activity);
        String placed = "stages[1].activities.find { it.id == '" + activity + "' }.";
        as("SALES_MANAGER")
                .get("/api/v1/map?regionCode=MAIN-N")
                .then()
                .body(placed + "evidence.reps", equalTo(3))
                .body(placed + "evidence.statements", nullValue());

        assertThat(told("activity", activity)).contains("activity-proposed").contains("Price the downtime");
        assertThat(told("placement", first.toString()))
                .contains("statement-placed")
                .contains(activity);
        var need = new EventProbe(brokers, "needmap.activity-map.need.v1")
                .await(r -> activity.equals(r.key()) && r.value().contains("\"NEED\""));
        assertThat(EventContracts.tree(need.value()).at("/data/statements").intValue())
                .isEqualTo(12);
    }

    private static void readsAllWordsPageByPageAndNoPlaceTellsWhen(String activity) {
        for (String role : List.of("MARKETING_OPS", "SALES_MANAGER")) {
            var read = new HashSet<String>();
            String place = "";
            do {
                var page = as(role).get("/api/v1/activities/{id}/evidence?limit=5" + place, activity)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                read.addAll(page.getList("items.statementId", String.class));
                String next = page.getString("nextPageToken");
                place = next == null ? null : "&pageToken=" + next;
                if (next != null && role.equals("SALES_MANAGER")) {
                    assertThat(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8))
                            .isEqualTo(page.getString("items[4].statementId"));
                }
            } while (place != null);
            assertThat(read).as(role).hasSize(12);
        }
    }

    private String told(String family, String subject) {
        return new EventProbe(brokers, "needmap.activity-map." + family + ".v1").awaitMessageAbout(subject);
    }

    private static Map<String, Object> newActivity(String name, String stage) {
        return Map.of(
                "name", name,
                "goal", "The buyer knows what waiting costs",
                "relevance", "RELEVANT",
                "toolNeeded", "YES",
                "buyingStageId", stage);
    }

    /** Where few of many who were asked brought it up, a manager could tell who. */
    @Test
    void aManagerDoesNotSeeWhatFewRepsOfARegionOrQuarterSaid() {
        var study = Study.of("FEW-SAID", "whisper it");
        new Field(applier).tell(study.events());
        String activity = ops().body(Map.of("name", "Whisper it"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // One rep of the north, before; three of the south, of whom two before.
        for (int i : new int[] {0, 6, 8, 11}) {
            ops().body(Map.of("activityId", activity))
                    .post("/api/v1/inbox/{id}/place", study.statementIds().get(i))
                    .then()
                    .statusCode(200);
        }
        String north = "byRegion.find { it.code == 'FEW-SAID-N' }.";
        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .body(north + "mentioners", equalTo(1))
                .body(north + "suppressed", equalTo(false));
        as("SALES_MANAGER")
                .get("/api/v1/needs/{id}", activity)
                .then()
                .statusCode(200)
                .body("reps", equalTo(4))
                .body("byRegion", hasSize(0))
                .body("byQuarter", hasSize(0))
                .body("missing.regionCode", everyItem(nullValue()))
                .body("missing.newReps", everyItem(nullValue()));
        for (String part : List.of("regionCode=FEW-SAID-N", "regionCode=FEW-SAID-S")) {
            as("SALES_MANAGER")
                    .get("/api/v1/map?" + part)
                    .then()
                    .statusCode(200)
                    .body("unplaced.find { it.id == '" + activity + "' }.evidence", nullValue());
        }
    }
}
