package io.needmap.materials.decision;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.decision;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.MalformedEventException;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DecisionTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private final UUID activity = Ids.next();
    private final UUID decision = Ids.next();

    @Inject
    FieldEvents field;

    @Test
    void aGapNamesTheDecisionThatChangedItsActivity() {
        field.apply(
                need(activity, 1, "NEED", 12.5, .8442),
                activity(activity, 1, "RELEVANT", "YES"),
                decision(decision, activity, MONDAY));
        assertThat(gapOf(activity).getString("decisionId")).isEqualTo(decision.toString());
        assertThat(gapOf(activity).getInt("version")).isEqualTo(1);
    }

    @Test
    void aDecisionMayComeBeforeOrAfterWhatItChangedAndTwice() {
        var taken = decision(decision, activity, MONDAY);
        field.apply(taken);
        field.apply(need(activity, 1, "NEED", 12.5, .8442), activity(activity, 1, "RELEVANT", "YES"));
        assertThat(gapOf(activity).getString("decisionId")).isEqualTo(decision.toString());
        UUID later = Ids.next();
        field.apply(decision(later, activity, MONDAY.plusSeconds(60)));
        field.apply(decision(Ids.next(), activity, MONDAY.minusSeconds(60)), taken);
        assertThat(gapOf(activity).getString("decisionId")).isEqualTo(later.toString());
        assertThat(gapOf(activity).getInt("version")).isEqualTo(2);
        field.apply(decision(Ids.next(), Ids.next(), MONDAY));
    }

    @Test
    void whatIsDoneInTheNameOfADecisionNamesIt() {
        field.apply(need(activity, 1, "NEED", 12.5, .8442), activity(activity, 1, "RELEVANT", "YES"));
        String gap = gapOf(activity).getString("id");
        var plan = Map.of("owner", "Ada", "quarter", "2026-Q4", "effort", 2, "decisionId", decision);
        transition("material-gaps", gap, "plan", plan).statusCode(200).body("decisionId", equalTo(decision.toString()));
        ops().get("/api/v1/material-gaps/{id}/history", gap)
                .then()
                .body("items[0].causationId", equalTo(decision.toString()));
        field.apply(decision(Ids.next(), activity, MONDAY), need(activity, 2, "NEED", 14, .8442));
        assertThat(gapOf(activity).getString("decisionId"))
                .as("an earlier decision, heard of later")
                .isEqualTo(decision.toString());
        String request = ops().body(Map.of("wish", "a napkin"))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var no = Map.of("kind", "DECLINED", "text", "nobody else asked", "decisionId", decision);
        transition("requests", request, "answer", no)
                .statusCode(200)
                .body("answer.decisionId", equalTo(decision.toString()));
        ops().get("/api/v1/requests/{id}/history", request)
                .then()
                .body("items[0].causationId", equalTo(decision.toString()));
    }

    @Test
    void aBrokenOneIsRefused() {
        var broken = decision(decision, activity, MONDAY);
        ((ObjectNode) broken.data()).remove("activityIds");
        assertThatThrownBy(() -> field.apply(broken))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(MalformedEventException.class),
                        e -> assertThat(e).hasCauseInstanceOf(MalformedEventException.class));
    }
}
