package io.needmap.activitymap.need;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OverrideApiTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Reassessment reassessment;

    @Inject
    NeedSettings settings;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void theThresholdsAreThoseOfTheFormula() {
        assertThat(NeedThresholds.of(settings)).isEqualTo(Cells.THRESHOLDS);
    }

    @Test
    void aPersonOverrulesTheAssessmentWithAReasonUntilADay() {
        String id = proposed("Overrule this");
        override(id, body("NEED", today.plusDays(30)), 200)
                .body("classification", equalTo("NEED"))
                .body("assessedClassification", equalTo("UNDETERMINED"))
                .body("override.reason", equalTo("The board wants it"))
                .body("override.expiresOn", equalTo(today.plusDays(30).toString()))
                .body("missing.interviews.sum()", equalTo(6));
        ops().get("/api/v1/needs?classification=NEED&limit=200")
                .then()
                .body("items.activityId", hasItem(id))
                .body("thresholds.needConsistency", equalTo(0.6f));
        ops().get("/api/v1/needs/{id}/history", id)
                .then()
                .body("items[0].changes.find { it.field == 'override' }.to.decidedBy", equalTo("test-marketing_ops"));
        var topic = new EventProbe(brokers, "needmap.activity-map.need.v1");
        EventContracts.assertValid(topic.await(m ->
                        m.value() != null && m.value().contains(id) && m.value().contains("The board wants it"))
                .value());
        ops().header("If-Match", "*")
                .delete("/api/v1/needs/{id}/override", id)
                .then()
                .statusCode(200)
                .body("classification", equalTo("UNDETERMINED"))
                .body("override", nullValue());
        ops().header("If-Match", "*")
                .delete("/api/v1/needs/{id}/override", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_OVERRIDDEN"));
    }

    @Test
    void afterItsLastDayTheAssessmentCountsAgain() {
        String id = proposed("Overrule that for a day");
        override(id, body("WANT", today), 200).body("classification", equalTo("WANT"));
        reassessment.expireOverrides();
        reassessment.settleAll();
        ops().get("/api/v1/needs/{id}", id).then().body("classification", equalTo("WANT"));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> h.execute(
                        "UPDATE need_override SET expires_on = expires_on - 1 WHERE activity_id = ?",
                        UUID.fromString(id))));
        reassessment.expireOverrides();
        ops().get("/api/v1/needs/{id}", id)
                .then()
                .body("classification", equalTo("UNDETERMINED"))
                .body("override", nullValue())
                .body("version", equalTo(3));
    }

    @Test
    void anOverrideHasItsRules() {
        String id = proposed("Overrule nothing");
        override(id, body("NEED", today.minusDays(1)), 422).body("code", equalTo("OVERRIDE_PERIOD"));
        override(id, body("NEED", today.plusYears(2)), 422).body("errors[0].pointer", equalTo("/expiresOn"));
        override(id, Map.of("classification", "NEED", "reason", " ", "expiresOn", today), 400);
        override(id, Map.of("classification", "MAYBE", "reason", "x", "expiresOn", today), 400);
        override(UUID.randomUUID().toString(), body("NEED", today), 404);
        ops().body(body("NEED", today))
                .post("/api/v1/needs/{id}/override", id)
                .then()
                .statusCode(428);
        ops().header("If-Match", "\"7\"")
                .body(body("NEED", today))
                .post("/api/v1/needs/{id}/override", id)
                .then()
                .statusCode(412);
        as("REP")
                .header("If-Match", "*")
                .body(body("NEED", today))
                .post("/api/v1/needs/{id}/override", id)
                .then()
                .statusCode(403);
    }

    private static Map<String, String> body(String classification, LocalDate expiresOn) {
        return Map.of(
                "classification", classification, "reason", "The board wants it", "expiresOn", expiresOn.toString());
    }

    private static ValidatableResponse override(String id, Map<String, ?> body, int status) {
        return ops().header("If-Match", "*")
                .body(body)
                .post("/api/v1/needs/{id}/override", id)
                .then()
                .statusCode(status);
    }

    private static String proposed(String name) {
        return ops().body(Map.of("name", name))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
