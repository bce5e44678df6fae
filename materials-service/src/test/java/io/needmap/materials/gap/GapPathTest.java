package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.goal;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.placed;
import static io.needmap.materials.support.FieldEvents.rated;
import static io.needmap.materials.support.FieldEvents.statement;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.gapsOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GapPathTest {

    @Inject
    FieldEvents field;

    @Test
    void aNeedOpensAGapThatMaterialCloses() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));

        var gap = gapOf(activity);
        assertThat(gap.getDouble("priority")).isEqualTo(57.63);
        assertThat(gap.getString("state")).isEqualTo("OPEN");
        assertThat(gap.getInt("evidence.statements")).isEqualTo(12);

        String first = createMaterial(published("compare us"));
        match(first, activity, .8);
        assertThat(coverageOf(activity).getDouble("items[0].coverage")).isEqualTo(.8);
        gap = gapOf(activity);
        assertThat(gap.getDouble("priority")).isEqualTo(11.53);
        assertThat(gap.getString("state")).isEqualTo("OPEN");

        match(createMaterial(published("show the price")), activity, .5);
        gap = gapOf(activity);
        assertThat(gap.getString("state")).isEqualTo("FILLED");
        assertThat(gap.getString("closedBecause")).isEqualTo("COVERED");

        transition("materials", first, "archive", null).statusCode(200);
        gap = gapOf(activity);
        assertThat(gap.getString("state")).isEqualTo("OPEN");
        assertThat(gap.getString("reopenedBecause")).isEqualTo("COVERAGE_FELL");
        assertThat(gap.getInt("reopenCount")).isEqualTo(1);
    }

    @Test
    void theExplanationReproducesThePriorityAndLeadsToTheQuotes() {
        UUID activity = Ids.next();
        UUID said = Ids.next();
        UUID rep = Ids.next();
        field.apply(
                activity(activity, 1, "RELEVANT", "YES"),
                need(activity, 1, "NEED", 12.5, .8442),
                statement(said, 1, rep, "NORTH", "I draw it on a napkin"),
                goal(Ids.next(), said, rep, "NORTH", "so that he sees the saving"),
                placed(said, 1, activity));
        match(createMaterial(published("napkin")), activity, .4);

        String id = gapOf(activity).getString("id");
        var why = ops().get("/api/v1/material-gaps/{id}/explanation", id)
                .then()
                .statusCode(200)
                .body("statements", hasSize(2))
                .body("statements[0].quote", equalTo("I draw it on a napkin"))
                .body("statements[0].repId", equalTo(rep.toString()))
                .body("materials", hasSize(1))
                .extract()
                .jsonPath();
        double o = why.getDouble("inputs.opportunity.value");
        double c = why.getDouble("inputs.consistency.value");
        double coverage = why.getDouble("inputs.coverage.value");
        assertThat(why.getDouble("priority")).isEqualTo(34.58);
        assertThat(100 * o / 20 * (.5 + .5 * c) * (1 - coverage)).isCloseTo(34.58, within(.005));

        as("SALES_MANAGER")
                .get("/api/v1/material-gaps/{id}/explanation", id)
                .then()
                .statusCode(200)
                .body("statements", hasSize(2))
                .body("statements[0].repId", nullValue())
                .body("statements[0].regionCode", nullValue())
                .body("statements[0].interviewId", nullValue());
        as("SALES_MANAGER", "MARKETER")
                .get("/api/v1/material-gaps/{id}/explanation", id)
                .then()
                .statusCode(200)
                .body("statements[0].repId", equalTo(rep.toString()));
    }

    @Test
    void aGapIsPlannedProducedFilledAndVerified() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        String id = gapOf(activity).getString("id");
        var plan = Map.of("owner", "Ada", "quarter", "2026-Q4", "effort", 5);

        transition("material-gaps", id, "start", null).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        transition("material-gaps", id, "plan", plan).statusCode(200).body("state", equalTo("PLANNED"));
        transition("material-gaps", id, "start", null).statusCode(200).body("state", equalTo("IN_PRODUCTION"));
        transition("material-gaps", id, "fill", Map.of("materialId", Ids.next()))
                .statusCode(422)
                .body("code", equalTo("MATERIAL_NOT_MATCHED"));
        transition("material-gaps", id, "fill", null).statusCode(200).body("state", equalTo("FILLED"));
        transition("material-gaps", id, "verify", null).statusCode(200).body("state", equalTo("VERIFIED"));
        field.apply(need(activity, 2, "NEED", 12.6, .8442));
        assertThat(gapOf(activity).getString("state")).isEqualTo("VERIFIED");
        transition("material-gaps", id, "reopen", null).statusCode(200).body("state", equalTo("OPEN"));
        transition("material-gaps", id, "decline", Map.of("reason", "not now"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        ops().get("/api/v1/material-gaps/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(8));
    }

    @Test
    void aFilledGapIsVerifiedWhenRepsAreAskedAgainAndAreSatisfied() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), rated(activity, 1, 12.5, 2));
        String material = createMaterial(published("covers it all"));
        match(material, activity, .95);
        var gap = gapOf(activity);
        assertThat(gap.getString("state")).isEqualTo("FILLED");
        assertThat(gap.getString("filledBy")).isEqualTo(material);
        assertThat(gap.getDouble("satisfactionWhenClosed")).isEqualTo(2);
        field.apply(rated(activity, 2, 12, 3));
        assertThat(gapOf(activity).getString("state")).isEqualTo("FILLED");
        field.apply(rated(activity, 3, 9, 6.5));
        gap = gapOf(activity);
        assertThat(gap.getString("state")).isEqualTo("VERIFIED");
        assertThat(gap.getDouble("verification.satisfaction")).isEqualTo(6.5);
        assertThat(gap.getString("verification.person")).isNull();
        transition("materials", material, "archive", null).statusCode(200);
        assertThat(gapOf(activity).getString("reopenedBecause")).isEqualTo("COVERAGE_FELL");
    }

    @Test
    void theRoadMapIsOrderedByPriorityOverEffort() {
        UUID big = Ids.next();
        UUID small = Ids.next();
        field.apply(
                activity(big, 1, "RELEVANT", "YES"),
                need(big, 1, "NEED", 20, 1.0),
                activity(small, 1, "RELEVANT", "YES"),
                need(small, 1, "NEED", 10, 1.0));
        var plan = Map.of("owner", "Ada", "quarter", "2031-Q1", "effort", 8);
        transition("material-gaps", gapOf(big).getString("id"), "plan", plan).statusCode(200);
        var quick = Map.of("owner", "Ada", "quarter", "2031-Q1", "effort", 1);
        transition("material-gaps", gapOf(small).getString("id"), "plan", quick).statusCode(200);
        List<String> order = ops().get("/api/v1/roadmap?quarter=2031-Q1")
                .then()
                .statusCode(200)
                .extract()
                .path("items.activityId");
        assertThat(order).containsExactly(small.toString(), big.toString());
    }

    @Test
    void anActivityThatNeedsNoToolHasNoGap() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "SALES_OWNS"), need(activity, 1, "NEED", 20, 1.0));
        assertThat(gapsOf(activity)).isEmpty();
        field.apply(activity(activity, 2, "RELEVANT", "YES"));
        assertThat(gapOf(activity).getString("state")).isEqualTo("OPEN");
        field.apply(activity(activity, 3, "NOT_RELEVANT", "YES"));
        assertThat(gapOf(activity).getString("state")).isEqualTo("DECLINED");
        assertThat(gapOf(activity).getString("closedBecause")).isEqualTo("ACTIVITY_NOT_RELEVANT");
        field.apply(activity(activity, 4, "RELEVANT", "YES"));
        assertThat(gapOf(activity).getString("reopenedBecause")).isEqualTo("RELEVANT_AGAIN");
    }
}
