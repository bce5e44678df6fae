package io.needmap.leads.lead;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aTransitionThatTheStateDoesNotAllowNamesTheStatesThatDo() {
        String lead = Desk.name(Map.of("email", Desk.someEmail())).getString("leadId");
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/hand-over", lead)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("allowedStates", contains("QUALIFIED"));
        ops().post("/api/v1/leads/{id}/qualify", lead).then().statusCode(428);
        ops().header("If-Match", "\"5\"")
                .post("/api/v1/leads/{id}/qualify", lead)
                .then()
                .statusCode(412);
        ops().header("If-Match", "*")
                .body(Map.of("reasonCode", "MOOD"))
                .post("/api/v1/leads/{id}/disqualify", lead)
                .then()
                .statusCode(400);
        ops().header("If-Match", "*")
                .body(Map.of())
                .post("/api/v1/leads/{id}/expire", lead)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reasonCode"));
        as("SALES_MANAGER")
                .header("If-Match", "*")
                .post("/api/v1/leads/{id}/accept", lead)
                .then()
                .statusCode(403);
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/qualify", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void manyOutcomesWalkTheSameStates() {
        String criterion = new Desk(brokers).activeCriterion("LB_ONE", Map.of());
        String externalId = UUID.randomUUID().toString();
        var name = Desk.name(Map.of("externalId", externalId));
        Desk.answer(name.getString("id"), "LB_ONE", "YES");
        var items = new ArrayList<Map<String, Object>>();
        for (String transition : List.of("QUALIFY", "HAND_OVER", "ACCEPT", "WIN", "TOUCH")) {
            items.add(Map.of("externalId", externalId, "transition", transition));
        }
        items.add(Map.of("externalId", externalId, "transition", "LOSE"));
        items.add(Map.of("externalId", externalId, "transition", "LOSE", "reasonCode", "PRICE", "version", 99));
        items.add(Map.of("leadId", name.getString("leadId"), "transition", "LOSE", "reasonCode", "PRICE"));
        items.add(Map.of("externalId", "nobody", "transition", "WIN"));
        items.add(Map.of("transition", "WIN"));
        ops().body(Map.of("items", items))
                .post("/api/v1/leads/batch-transition")
                .then()
                .statusCode(200)
                .body(
                        "results.state",
                        contains(
                                "QUALIFIED",
                                "HANDED_OVER",
                                "ACCEPTED",
                                null,
                                "WORKING",
                                null,
                                null,
                                "LOST",
                                null,
                                null))
                .body(
                        "results.code",
                        contains(
                                null,
                                null,
                                null,
                                "STATE_CONFLICT",
                                null,
                                "REASON_MISSING",
                                "STALE_VERSION",
                                null,
                                "NOT_FOUND",
                                "LEAD_NOT_NAMED"));
        ops().get("/api/v1/leads?state=LOST&limit=200").then().body("items.id", hasItem(name.getString("leadId")));
        ops().get("/api/v1/leads/{id}/history", name.getString("leadId"))
                .then()
                .statusCode(200)
                .body("items[0].event", equalTo("io.needmap.leads.lead-lost.v1"));
        Desk.retire(criterion);
    }

    @Test
    void ofSixWhoMoveALeadAtOnceOneDoes() throws Exception {
        String lead = Desk.name(Map.of("email", Desk.someEmail())).getString("leadId");
        Callable<Integer> step = () -> ops().header("If-Match", "\"1\"")
                .body(Map.of("reasonCode", "OTHER"))
                .post("/api/v1/leads/{id}/disqualify", lead)
                .statusCode();
        var threads = Executors.newFixedThreadPool(6);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(step, step, step, step, step, step))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void howLongItWasInEachStateIsKept() {
        String lead = Desk.name(Map.of("email", Desk.someEmail())).getString("leadId");
        String name = Desk.lead(lead).getString("nameId");
        ops().header("If-Match", "*")
                .body(Map.of("reasonCode", "BAD_TIMING"))
                .post("/api/v1/leads/{id}/disqualify", lead)
                .then()
                .statusCode(200);
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/recycle", lead)
                .then()
                .statusCode(201);
        var times = ops().get("/api/v1/leads/{id}/times", lead)
                .then()
                .statusCode(200)
                .body("states.state", contains("NAME", "DISQUALIFIED", "RECYCLED"))
                .extract()
                .jsonPath();
        assertThat(times.getString("states[0].leftAt")).isEqualTo(times.getString("states[1].enteredAt"));
        assertThat(times.getString("states[2].leftAt")).isNull();
        String next = ops().get("/api/v1/names/{id}", name).then().extract().path("leadId");
        ops().header("If-Match", "*")
                .body(Map.of("reasonCode", "OPTED_OUT"))
                .post("/api/v1/leads/{id}/expire", next)
                .then()
                .statusCode(200);
        ops().get("/api/v1/leads/{id}/times", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whoOptsOutAfterTheHandOverIsNotAcceptedAnyMore() {
        String criterion = new Desk(brokers).activeCriterion("LO_ONE", Map.of());
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        String lead = name.getString("leadId");
        Desk.answer(name.getString("id"), "LO_ONE", "YES");
        for (String step : List.of("qualify", "hand-over")) {
            ops().header("If-Match", "*")
                    .post("/api/v1/leads/{id}/{step}", lead, step)
                    .then()
                    .statusCode(200);
        }
        ops().header("If-Match", "*")
                .body(Map.of("doNotContact", true))
                .patch("/api/v1/names/{id}", name.getString("id"))
                .then()
                .statusCode(200);
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/accept", lead)
                .then()
                .statusCode(409)
                .body("code", equalTo("DO_NOT_CONTACT"));
        Desk.retire(criterion);
    }
}
