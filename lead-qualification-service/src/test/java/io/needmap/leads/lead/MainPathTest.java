package io.needmap.leads.lead;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MainPathTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aNameBecomesALeadWhenItCarriesWhatSalesMustKnow() {
        var desk = new Desk(brokers);
        String budget = desk.activeCriterion("MP_BUDGET", Map.of("mustKnow", true));
        String site = desk.activeCriterion("MP_SITE", Map.of("answerType", "TEXT", "desired", List.of()));

        var name = Desk.name(Map.of("email", Desk.someEmail(), "givenName", "Ada", "familyName", "Moreau"));
        assertThat(name.getString("state")).isEqualTo("NAME");
        assertThat(name.getString("fullName")).isEqualTo("Ada Moreau");
        String lead = name.getString("leadId");
        step(lead, "qualify", null)
                .statusCode(422)
                .body("code", equalTo("NEEDS_CONTEXT"))
                .body("missing", hasItems("MP_BUDGET", "MP_SITE"));

        Desk.answer(name.getString("id"), "MP_BUDGET", true);
        ops().get("/api/v1/leads/{id}", lead).then().body("state", equalTo("ENRICHING"));
        Desk.answer(name.getString("id"), "MP_SITE", "Line 2 in Lyon");
        ops().get("/api/v1/names/{id}", name.getString("id"))
                .then()
                .body("state", equalTo("ENRICHING"))
                .body("answers.value", contains("YES", "Line 2 in Lyon"));

        step(lead, "qualify", null).statusCode(200).body("state", equalTo("QUALIFIED"));
        step(lead, "hand-over", null).statusCode(200).body("handedOverAt", notNullValue());
        as("REP")
                .header("If-Match", "*")
                .post("/api/v1/leads/{id}/accept", lead)
                .then()
                .statusCode(200);
        step(lead, "touch", Map.of()).statusCode(200).body("state", equalTo("WORKING"));
        step(lead, "opportunity", null).statusCode(200);
        step(lead, "win", null).statusCode(200).body("outcome", equalTo("WON"));
        ops().get("/api/v1/names/{id}", name.getString("id")).then().body("state", equalTo("WON"));
        ops().get("/api/v1/criteria/power?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.criterionCode == 'MP_BUDGET' }.won", equalTo(1));
        Desk.retire(budget);
        Desk.retire(site);
    }

    @Test
    void aRejectedLeadComesBackAsANewCycleWithItsAnswers() {
        var desk = new Desk(brokers);
        String criterion = desk.activeCriterion("MP_AGAIN", Map.of());
        var name = Desk.name(Map.of("externalId", UUID.randomUUID().toString()));
        Desk.answer(name.getString("id"), "MP_AGAIN", "yes");
        String lead = name.getString("leadId");
        step(lead, "qualify", null).statusCode(200);
        step(lead, "hand-over", null).statusCode(200);
        step(lead, "reject", Map.of("reasonCode", "MISSING_CONTEXT"))
                .statusCode(422)
                .body("code", equalTo("MISSING_CRITERIA_UNNAMED"));
        step(lead, "reject", Map.of("reasonCode", "PRICE")).statusCode(422).body("code", equalTo("REASON_NOT_ALLOWED"));
        step(lead, "reject", Map.of("reasonCode", "MISSING_CONTEXT", "missingCriteria", List.of("MP_AGAIN")))
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason.missingCriteria", contains("MP_AGAIN"));
        String next = step(lead, "recycle", null)
                .statusCode(201)
                .body("cycle", equalTo(2))
                .body("state", equalTo("ENRICHING"))
                .extract()
                .path("id");
        ops().get("/api/v1/names/{id}", name.getString("id"))
                .then()
                .body("leadId", equalTo(next))
                .body("answers[0].carriedOver", equalTo(true));
        ops().get("/api/v1/leads/{id}", lead)
                .then()
                .body("state", equalTo("RECYCLED"))
                .body("outcome", equalTo("REJECTED"))
                .body("reason.code", equalTo("MISSING_CONTEXT"));
        ops().get("/api/v1/leads?nameId={id}", name.getString("id")).then().body("items.cycle", contains(1, 2));
        Desk.retire(criterion);
    }

    /** No name reaches Sales without the context that Sales asks for now. */
    @Test
    void whatWasQualifiedIsHandedOverOnlyWithTheContextThatIsAskedForNow() {
        var desk = new Desk(brokers);
        String one = desk.activeCriterion("MP_ONE", Map.of("knockOut", true));
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        String lead = name.getString("leadId");
        Desk.answer(name.getString("id"), "MP_ONE", "YES");
        step(lead, "qualify", null).statusCode(200);
        String two = desk.activeCriterion("MP_TWO", Map.of("mustKnow", true, "declaredWeight", 1));
        step(lead, "hand-over", null)
                .statusCode(422)
                .body("code", equalTo("NEEDS_CONTEXT"))
                .body("mustKnowMissing", contains("MP_TWO"));
        Desk.answer(name.getString("id"), "MP_TWO", "YES");
        Desk.answer(name.getString("id"), "MP_ONE", "NO");
        step(lead, "hand-over", null).statusCode(422).body("code", equalTo("KNOCKED_OUT"));
        Desk.answer(name.getString("id"), "MP_ONE", "YES");
        step(lead, "hand-over", null).statusCode(200).body("state", equalTo("HANDED_OVER"));
        Desk.retire(one);
        Desk.retire(two);
    }

    private static ValidatableResponse step(String lead, String transition, Object body) {
        var request = ops().header("If-Match", "\"" + Desk.lead(lead).getLong("version") + "\"");
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1/leads/{id}/{step}", lead, transition).then();
    }
}
