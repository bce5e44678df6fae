package io.needmap.leads.proposal;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
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
        proposals().body("items.find { it.criterionCode == 'PR_ASKED' }.proposal", equalTo("ASK_AGAIN"));
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
