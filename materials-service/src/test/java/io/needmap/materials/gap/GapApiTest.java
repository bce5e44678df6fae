package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.placed;
import static io.needmap.materials.support.FieldEvents.statement;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GapApiTest {

    @Inject
    FieldEvents field;

    @Test
    void gapsAreReadByPriorityPageByPage() {
        var stage = Ids.next();
        var events = new ArrayList<EventEnvelope>();
        for (int i = 0; i < 5; i++) {
            UUID id = Ids.next();
            var onMap = activity(id, 1, "RELEVANT", "YES");
            ((com.fasterxml.jackson.databind.node.ObjectNode) onMap.data()).put("buyingStageId", stage.toString());
            events.add(onMap);
            events.add(need(id, 1, "NEED", 10 + i % 3, 1.0));
        }
        field.apply(events, true);
        var priorities = new ArrayList<Float>();
        String token = null;
        do {
            var page = ops().queryParam("buyingStageId", stage)
                    .queryParam("limit", 2)
                    .queryParam("pageToken", token == null ? "" : token)
                    .get("/api/v1/material-gaps")
                    .then()
                    .statusCode(200)
                    .body("$", hasKey("asOf"))
                    .body("$", hasKey("lagSeconds"))
                    .body("$", hasKey("stale"))
                    .extract();
            priorities.addAll(page.<List<Float>>path("items.priority"));
            token = page.path("nextPageToken");
        } while (token != null);
        assertThat(priorities).hasSize(5).isSortedAccordingTo(Collections.reverseOrder());
        ops().get("/api/v1/material-gaps?state=VERIFIED&buyingStageId={s}", stage)
                .then()
                .body("items", empty());
    }

    @Test
    void badRequestsAreProblemsWithACode() {
        String id = openGap();
        var plan = new HashMap<String, Object>(Map.of("owner", "Ada", "quarter", "2026-Q4", "effort", 5));
        ops().body(plan).post("/api/v1/material-gaps/{id}/plan", id).then().statusCode(428);
        ops().header("If-Match", "\"99\"")
                .body(plan)
                .post("/api/v1/material-gaps/{id}/plan", id)
                .then()
                .statusCode(412);
        plan.put("effort", 4);
        transition("material-gaps", id, "plan", plan).statusCode(400).body("errors.pointer", contains("/effort"));
        plan.put("effort", "much");
        transition("material-gaps", id, "plan", plan).statusCode(400);
        plan.put("effort", 5);
        plan.put("quarter", "soon");
        transition("material-gaps", id, "plan", plan).statusCode(400).body("errors.pointer", contains("/quarter"));
        transition("material-gaps", id, "decline", Map.of("reason", " ")).statusCode(400);
        transition("material-gaps", id, "decline", Map.of()).statusCode(400);
        transition("material-gaps", id, "reopen", null)
                .statusCode(409)
                .body("allowedStates", contains("FILLED", "VERIFIED", "DECLINED"));
        for (String query : List.of("state=SHUT", "buyingStageId=x", "limit=0", "limit=201", "pageToken=x")) {
            ops().get("/api/v1/material-gaps?" + query).then().statusCode(400);
        }
        ops().get("/api/v1/roadmap?quarter=2026").then().statusCode(400);
        ops().get("/api/v1/roadmap?pageToken=x").then().statusCode(400);
        ops().get("/api/v1/coverage?activityId=x").then().statusCode(400);
        ops().get("/api/v1/material-gaps/{id}/explanation", Ids.next()).then().statusCode(404);
        as("REP")
                .header("If-Match", "\"1\"")
                .post("/api/v1/material-gaps/{id}/start", id)
                .then()
                .statusCode(403);
        as("REP").get("/api/v1/material-gaps/{id}", id).then().statusCode(200);
    }

    @Test
    void aGapThatWouldCloseAtOnceIsNotReopened() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        field.apply(need(activity, 2, "NEED", 1, .5));
        transition("material-gaps", gapOf(activity).getString("id"), "reopen", null)
                .statusCode(422)
                .body("code", equalTo("PRIORITY_TOO_LOW"));
    }

    @Test
    void theHistoryNamesTheEventBehindAChange() {
        UUID activity = Ids.next();
        var cause = need(activity, 1, "NEED", 12.5, .8442);
        var other = need(Ids.next(), 1, "NEED", 12.5, .8442);
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        field.apply(cause, other);
        ops().get("/api/v1/material-gaps/{id}/history", gapOf(activity).getString("id"))
                .then()
                .statusCode(200)
                .body("items[0].causationId", equalTo(cause.id().toString()))
                .body("items[0].actor", equalTo("test"));
    }

    @Test
    void salesManagersSeeARegionOnlyWhenThreeOfItsRepsSpoke() {
        UUID activity = Ids.next();
        var events = new ArrayList<EventEnvelope>();
        for (int i = 0; i < 4; i++) {
            UUID said = Ids.next();
            events.add(statement(said, 1, Ids.next(), i < 3 ? "CROWD" : "LONELY", "words"));
            events.add(placed(said, 1, activity));
        }
        events.add(activity(activity, 1, "RELEVANT", "YES"));
        events.add(need(activity, 1, "NEED", 12.5, .8442));
        field.apply(events, true);
        String id = gapOf(activity).getString("id");
        List<String> regions = as("SALES_MANAGER")
                .get("/api/v1/material-gaps/{id}/explanation", id)
                .path("statements.regionCode");
        assertThat(regions).containsExactlyInAnyOrder("CROWD", "CROWD", "CROWD", null);
        assertThat(gapsIn("CROWD", "SALES_MANAGER")).contains(id);
        assertThat(gapsIn("LONELY", "SALES_MANAGER")).isEmpty();
        assertThat(gapsIn("LONELY", "MARKETER")).containsExactly(id);
    }

    private static List<String> gapsIn(String region, String role) {
        return as(role).get("/api/v1/material-gaps?regionCode={r}", region).path("items.id");
    }

    private String openGap() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        return gapOf(activity).getString("id");
    }
}
