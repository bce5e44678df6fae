package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activityOfStage;
import static io.needmap.materials.support.FieldEvents.at;
import static io.needmap.materials.support.FieldEvents.goal;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.placed;
import static io.needmap.materials.support.FieldEvents.statement;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PastGapTest {

    @Inject
    FieldEvents field;

    @Test
    void gapsAreReadAsTheyStoodAtAnyPastInstant() {
        UUID stage = Ids.next();
        UUID activity = Ids.next();
        var before = Instant.now();
        field.apply(activityOfStage(activity, stage), need(activity, 1, "NEED", 12.5, .8442));
        String gap = gapOf(activity).getString("id");
        var open = Instant.now();
        transition("material-gaps", gap, "plan", Map.of("owner", "Ada", "quarter", "2026-Q4", "effort", 5));
        var planned = Instant.now();
        String material = createMaterial(published("napkin"));
        match(material, activity, .4);
        var halfCovered = Instant.now();
        match(createMaterial(published("whiteboard")), activity, .9);

        list(stage, before).body("items", empty());
        list(stage, open).body("items.state", contains("OPEN")).body("items.priority", contains(57.63f));
        list(stage, planned).body("items.owner", contains("Ada"));
        list(stage, halfCovered).body("items.priority", contains(34.58f)).body("items.state", contains("PLANNED"));
        ops().get("/api/v1/material-gaps?buyingStageId={s}", stage).then().body("items.state", contains("FILLED"));
        ops().get("/api/v1/material-gaps?state=OPEN&buyingStageId={s}&asOf={t}", stage, open.toString())
                .then()
                .body("items", hasSize(1));
        ops().get("/api/v1/material-gaps/{id}?asOf={t}", gap, open.toString())
                .then()
                .body("state", equalTo("OPEN"));
        ops().get("/api/v1/material-gaps/{id}?asOf={t}", gap, before.toString())
                .then()
                .statusCode(404);
        var then = ops().get("/api/v1/material-gaps/{id}/explanation?asOf={t}", gap, halfCovered.toString())
                .then()
                .statusCode(200)
                .body("materials.id", contains(material))
                .extract()
                .jsonPath();
        double o = then.getDouble("inputs.opportunity.value");
        double c = then.getDouble("inputs.consistency.value");
        double coverage = then.getDouble("inputs.coverage.value");
        assertThat(then.getDouble("priority")).isEqualTo(34.58);
        assertThat(100 * o / 20 * (.5 + .5 * c) * (1 - coverage)).isCloseTo(34.58, within(.005));
    }

    @Test
    void thePastIsExplainedByTheStatementsThatWerePlacedThen() {
        UUID one = Ids.next();
        UUID other = Ids.next();
        UUID said = Ids.next();
        UUID rep = Ids.next();
        field.apply(
                activityOfStage(one, Ids.next()),
                need(one, 1, "NEED", 12.5, .8442),
                activityOfStage(other, Ids.next()),
                need(other, 1, "NEED", 12.5, .8442),
                statement(said, 1, rep, "PAST", "I draw it"),
                goal(Ids.next(), said, rep, "PAST", "so that he sees it"),
                at(Instant.now(), placed(said, 1, one)));
        var before = Instant.now();
        field.apply(at(Instant.now(), placed(said, 2, other)));

        explained(one, null).body("statements", empty());
        explained(other, null).body("statements.quote", contains("I draw it", "so that he sees it"));
        explained(one, before).body("statements.quote", contains("I draw it", "so that he sees it"));
        explained(other, before).body("statements", empty());
        for (var at : new Instant[] {before, null}) {
            var found = ops().queryParam("regionCode", "PAST");
            (at == null ? found : found.queryParam("asOf", at.toString()))
                    .get("/api/v1/material-gaps")
                    .then()
                    .body("items.activityId", contains((at == null ? other : one).toString()));
        }
        as("SALES_MANAGER")
                .get("/api/v1/material-gaps?regionCode=PAST&asOf={t}", before.toString())
                .then()
                .body("items", empty());
    }

    @Test
    void aTimeThatHasNotComeIsRefusedAndSoIsOneThatIsNotKept() {
        ops().get("/api/v1/material-gaps?asOf=2126-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_PAST"));
        ops().get("/api/v1/material-gaps?asOf=yesterday").then().statusCode(400);
        for (String instant : new String[] {"-100000-01-01T00:00:00Z", "1969-01-01T00:00:00Z"}) {
            ops().get("/api/v1/material-gaps?asOf={t}", instant)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("PAST_NOT_KEPT"));
        }
        String lastYear = Instant.now().minus(365, ChronoUnit.DAYS).toString();
        ops().get("/api/v1/material-gaps?activityId={a}&asOf={t}", Ids.next(), lastYear)
                .then()
                .statusCode(200)
                .body("items", empty());
        ops().get("/api/v1/material-gaps/{id}/explanation?asOf={t}", Ids.next(), lastYear)
                .then()
                .statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse list(UUID stage, Instant at) {
        return ops().get("/api/v1/material-gaps?buyingStageId={s}&asOf={t}", stage, at.toString())
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse explained(UUID activity, Instant at) {
        var request = at == null ? ops() : ops().queryParam("asOf", at.toString());
        return request.get(
                        "/api/v1/material-gaps/{id}/explanation",
                        gapOf(activity).getString("id"))
                .then()
                .statusCode(200);
    }
}
