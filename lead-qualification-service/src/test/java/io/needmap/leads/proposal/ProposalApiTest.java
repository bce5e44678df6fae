package io.needmap.leads.proposal;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.leads.field.Desk;
import io.needmap.leads.field.Said;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProposalApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatSalesMissesOftenIsProposed() {
        var desk = new Desk(brokers);
        String asked = desk.activeCriterion("PR_ASKED", Map.of("declaredWeight", 5));
        ops().body(Desk.criterion("PR_DRAFT", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        for (int i = 0; i < 3; i++) {
            proposals().body("items.findAll { it.criterionCode.startsWith('PR_') }", hasSize(0));
            reject();
        }
        proposals()
                .body("items.find { it.criterionCode == 'PR_DRAFT' }.proposal", equalTo("ACTIVATE"))
                .body("items.find { it.criterionCode == 'PR_DRAFT' }.rejections", equalTo(3))
                .body("items.find { it.criterionCode == 'PR_ASKED' }.proposal", equalTo("MAKE_MUST_KNOW"));
        ops().header("If-Match", "*")
                .body(Map.of("mustKnow", true))
                .patch("/api/v1/criteria/{id}", asked)
                .then()
                .statusCode(200);
        proposals().body("items.findAll { it.criterionCode == 'PR_ASKED' }", hasSize(0));
        Desk.retire(asked);
        proposals()
                .body("items.find { it.criterionCode == 'PR_ASKED' }.proposal", equalTo("ASK_AGAIN"))
                .body("items.find { it.criterionCode == 'PR_ASKED' }.askedByReps", equalTo(1));
        as("SALES_MANAGER")
                .get("/api/v1/criteria/proposals?limit=200")
                .then()
                .body("items.find { it.criterionCode == 'PR_ASKED' }.suppressed", equalTo(true))
                .body("items.find { it.criterionCode == 'PR_ASKED' }.askedByReps", nullValue());
        for (int status : new int[] {200, 409}) {
            ops().header("If-Match", "*")
                    .post("/api/v1/criteria/{id}/activate", asked)
                    .then()
                    .statusCode(status);
        }
        proposals().body("items.findAll { it.criterionCode == 'PR_ASKED' }", hasSize(0));
        Desk.retire(asked);
    }

    @Test
    void whatMoreRepsAskForIsSuggestedToWeighMore() {
        var desk = new Desk(brokers);
        var said = new Said(brokers);
        String one = desk.activeCriterion("PR_ONE", Map.of("declaredWeight", 5));
        String two = desk.activeCriterion(
                "PR_TWO", Map.of("statementIds", List.of(said.asks(UUID.randomUUID()), said.asks(UUID.randomUUID()))));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var suggested = ops().get("/api/v1/criteria/declared-weights?limit=200")
                    .then()
                    .statusCode(200)
                    .body("asOf", notNullValue())
                    .extract()
                    .jsonPath();
            String few = "items.find { it.criterionCode == 'PR_ONE' }.";
            String many = "items.find { it.criterionCode == 'PR_TWO' }.";
            assertThat(suggested.getLong(few + "askedByReps")).isEqualTo(1);
            assertThat(suggested.getLong(many + "askedByReps")).isEqualTo(2);
            assertThat(suggested.getDouble(many + "suggestedWeight"))
                    .isGreaterThan(suggested.getDouble(few + "suggestedWeight"))
                    .isLessThanOrEqualTo(5);
        });
        as("SALES_MANAGER")
                .get("/api/v1/criteria/declared-weights?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.criterionCode == 'PR_TWO' }.suppressed", equalTo(true))
                .body("items.find { it.criterionCode == 'PR_TWO' }.askedByReps", nullValue())
                .body("items.find { it.criterionCode == 'PR_TWO' }.regions", nullValue())
                .body("items.find { it.criterionCode == 'PR_TWO' }.suggestedWeight", nullValue());
        Desk.retire(one);
        Desk.retire(two);
        ops().get("/api/v1/criteria/declared-weights")
                .then()
                .body("items.findAll { it.criterionCode.startsWith('PR_ONE') }", hasSize(0));
    }

    private static void reject() {
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        Desk.answer(name.getString("id"), "PR_ASKED", "YES");
        String lead = name.getString("leadId");
        for (String step : List.of("qualify", "hand-over")) {
            ops().header("If-Match", "*")
                    .post("/api/v1/leads/{id}/{step}", lead, step)
                    .then()
                    .statusCode(200);
        }
        ops().header("If-Match", "*")
                .body(Map.of("reasonCode", "MISSING_CONTEXT", "missingCriteria", List.of("PR_DRAFT", "PR_ASKED")))
                .post("/api/v1/leads/{id}/reject", lead)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse proposals() {
        return ops().get("/api/v1/criteria/proposals?limit=200").then().statusCode(200);
    }
}
