package io.needmap.leads.handover;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgreementApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void bothSidesPromiseInBusinessTimeOfTheRegion() {
        String criterion = new Desk(brokers).activeCriterion("HA_ONE", Map.of());
        regionThatWorksOnlyInFarAwayYears();
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        String lead = name.getString("leadId");
        Desk.answer(name.getString("id"), "HA_ONE", "YES");
        step(lead, "qualify", null).statusCode(200).body("handOverDueAt", notNullValue());
        step(lead, "hand-over", Map.of("regionCode", "NOWHERE"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REGION"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> step(lead, "hand-over", Map.of("regionCode", "HA_FAR"))
                        .statusCode(200)
                        .body("regionCode", equalTo("HA_FAR")));
        var handedOver = Desk.lead(lead);
        var due = Instant.parse(handedOver.getString("firstTouchDueAt"));
        assertThat(due).isAfter(Instant.now().plus(Duration.ofDays(20)));
        promises("RUNNING").body("items.leadId", hasItem(lead));
        step(lead, "reject", Map.of("reasonCode", "MISSING_CONTEXT", "missingCriteria", List.of("HA_ONE")))
                .statusCode(200)
                .body("answeredAt", notNullValue())
                .body("contextDueAt", notNullValue());
        promises("MET").body("items.findAll { it.leadId == '%s' }.promise".formatted(lead), hasItem("ANSWER"));
        promises("VOID").body("items.findAll { it.leadId == '%s' }.promise".formatted(lead), hasItem("FIRST_TOUCH"));
        step(lead, "recycle", null).statusCode(201);
        promises("MET").body("items.findAll { it.leadId == '%s' }.promise".formatted(lead), hasItem("CONTEXT"));
        ops().get("/api/v1/handover-agreement/standing")
                .then()
                .statusCode(200)
                .body("promises.side", hasItem("MARKETING"));
        Desk.retire(criterion);
    }

    /** The clock runs from the hand-over on; of the touches since then the earliest counts, however late it is told. */
    @Test
    void theFirstTouchIsTheEarliestSinceTheHandOver() {
        String criterion = new Desk(brokers).activeCriterion("HA_TOUCH", Map.of());
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        String lead = name.getString("leadId");
        Desk.answer(name.getString("id"), "HA_TOUCH", "YES");
        for (String step : List.of("qualify", "hand-over", "accept")) {
            step(lead, step, null).statusCode(200);
        }
        var handedOver = Instant.parse(Desk.lead(lead).getString("handedOverAt"));
        step(lead, "touch", touch(handedOver.minusNanos(1000)))
                .statusCode(422)
                .body("code", equalTo("TOUCH_BEFORE_HAND_OVER"));
        assertThat(Desk.lead(lead).getString("state")).isEqualTo("ACCEPTED");
        assertThat(Desk.lead(lead).getString("firstTouchAt")).isNull();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        step(lead, "touch", touch(now)).statusCode(200).body("state", equalTo("WORKING"));
        assertThat(firstTouch(lead)).isEqualTo(now);
        step(lead, "touch", touch(handedOver)).statusCode(200);
        assertThat(firstTouch(lead)).as("told later, and earlier").isEqualTo(handedOver);
        step(lead, "touch", null).statusCode(200);
        assertThat(firstTouch(lead)).isEqualTo(handedOver);
        promises("MET").body("items.findAll { it.leadId == '%s' }.promise".formatted(lead), hasItem("FIRST_TOUCH"));
        Desk.retire(criterion);
    }

    private static Map<String, Object> touch(Instant at) {
        return Map.of("at", at.toString());
    }

    private static Instant firstTouch(String lead) {
        return Instant.parse(Desk.lead(lead).getString("firstTouchAt"));
    }

    @Test
    void otherTimesAreAgreedOn() {
        var agreement = Map.of(
                "handOverMinutes", 480,
                "answerMinutes", 240,
                "firstTouchMinutes", 240,
                "contextMinutes", 900,
                "defaultTimeZone", "Europe/Berlin");
        as("REP")
                .header("If-Match", "*")
                .body(agreement)
                .put("/api/v1/handover-agreement")
                .then()
                .statusCode(403);
        ops().body(agreement).put("/api/v1/handover-agreement").then().statusCode(428);
        ops().header("If-Match", "*")
                .body(agreement)
                .put("/api/v1/handover-agreement")
                .then()
                .statusCode(200)
                .body("contextMinutes", equalTo(900));
        var wrong = new java.util.HashMap<String, Object>(agreement);
        wrong.put("defaultTimeZone", "Mars/Olympus");
        ops().header("If-Match", "*")
                .body(wrong)
                .put("/api/v1/handover-agreement")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_TIME_ZONE"));
        ops().get("/api/v1/handover-agreement/history")
                .then()
                .statusCode(200)
                .body("items[0].event", equalTo("io.needmap.leads.agreement-changed.v1"));
    }

    /** A region with a month of holidays, so that whenever the test runs nothing is due soon. */
    private void regionThatWorksOnlyInFarAwayYears() {
        var event = (ObjectNode) EventJson.parse(EventContracts.example("interview/region-changed.v1"));
        String id = UUID.randomUUID().toString();
        event.put("id", UUID.randomUUID().toString());
        event.put("subject", id);
        var region = (ObjectNode) event.get("data");
        region.put("id", id);
        region.put("code", "HA_FAR");
        var holidays = region.putArray("holidays");
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        today.minusDays(1).datesUntil(today.plusDays(30)).forEach(day -> holidays.add(day.toString()));
        new EventProbe(brokers, "needmap.interview.reference.v1").send(id, event.toString());
    }

    private static ValidatableResponse promises(String state) {
        return ops().get("/api/v1/handover-agreement/promises?limit=200&state=" + state)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String lead, String transition, Object body) {
        var request = ops().header("If-Match", "*");
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1/leads/{id}/{step}", lead, transition).then();
    }
}
