package io.needmap.leads.score;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScoreApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    ScoringModels models;

    @Test
    void aScoreIsTheSumOfItsContributionsAndMovesWithOutcomes() {
        var desk = new Desk(brokers);
        var criteria = List.of(
                desk.activeCriterion("SC_A", Map.of("declaredWeight", 5)),
                desk.activeCriterion("SC_B", Map.of("declaredWeight", 1)),
                desk.activeCriterion(
                        "SC_SEATS", Map.of("answerType", "NUMBER", "desired", List.of(), "desiredFrom", 10)),
                desk.activeCriterion(
                        "SC_WORDS", Map.of("answerType", "TEXT", "desired", List.of(), "declaredWeight", 1)));
        var name = Desk.name(Map.of("email", Desk.someEmail(), "attributes", Map.of("Segment", "mid-market")));
        String lead = name.getString("leadId");
        ops().get("/api/v1/leads/{id}/score", lead).then().statusCode(200).body("score", nullValue());
        Desk.answer(name.getString("id"), "SC_A", true);
        Desk.answer(name.getString("id"), "SC_B", false);
        Desk.answer(name.getString("id"), "SC_SEATS", 12);
        var declared = score(lead);
        assertThat(sum(declared)).isEqualByComparingTo(points(declared, "score"));
        assertThat(declared.getString("grade")).startsWith("A");
        assertThat(score(lead).getMap("")).isEqualTo(declared.getMap(""));
        var power = ops().get("/api/v1/criteria/power?limit=200").jsonPath();
        var model = ops().get("/api/v1/scoring-models/{id}", declared.getString("modelId"))
                .jsonPath();
        assertThat(power.getDouble("items.find { it.criterionCode == 'SC_A' }.weight.declaredShare"))
                .isCloseTo(
                        model.getDouble("parts[0].questions.find { it.criterionCode == 'SC_A' }.declaredShare"),
                        within(1e-6));

        finish(14);
        models.refresh();
        var observed = score(lead);
        assertThat(sum(observed)).isEqualByComparingTo(points(observed, "score"));
        assertThat(observed.getString("basis")).isEqualTo("BLENDED");
        assertThat(observed.getLong("model")).isGreaterThan(declared.getLong("model"));
        assertThat(observed.getDouble("probability.baseRate")).isBetween(0.01, 0.99);
        double logit = observed.getList("probability.parts.logit", Double.class).stream()
                .mapToDouble(part -> part)
                .sum();
        assertThat(observed.getDouble("probability.value"))
                .isCloseTo(1 / (1 + Math.exp(-observed.getDouble("probability.base") - logit)), within(1e-6));
        assertThat(observed.getDouble("probability.parts.find { it.criterionCode == 'SC_A' }.logit"))
                .isPositive();
        assertThat(observed.getDouble("probability.parts.find { it.criterionCode == 'SC_B' }.logit"))
                .isNegative();
        assertThat(observed.getString("note")).contains("not what causes");
        ops().get("/api/v1/scoring-models/{id}", observed.getString("modelId"))
                .then()
                .statusCode(200)
                .body("number", equalTo(observed.getInt("model")))
                .body("parts[0].questions.find { it.criterionCode == 'SC_A' }.evidence", equalTo("ALL"));
        as("REP").get("/api/v1/scoring-models?limit=1").then().statusCode(200).body("items.size()", equalTo(1));
        ops().get("/api/v1/scoring-models/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/leads/{id}/score", UUID.randomUUID()).then().statusCode(404);
        criteria.forEach(Desk::retire);
    }

    /** So many leads are won and as many lost; whoever says yes is won three times out of four. */
    private static void finish(int each) {
        var names = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < each; i++) {
            names.add(said(i % 4 != 0, i));
            names.add(said(i % 4 == 0, i));
        }
        var leads = ops().body(Map.of("items", names))
                .post("/api/v1/names/batch-upsert")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("results.leadId");
        var steps = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < leads.size(); i++) {
            for (String step : List.of("QUALIFY", "HAND_OVER", "ACCEPT", "TOUCH", i % 2 == 0 ? "WIN" : "LOSE")) {
                var item = new HashMap<String, Object>(Map.of("leadId", leads.get(i), "transition", step));
                if (step.equals("LOSE")) {
                    item.put("reasonCode", "PRICE");
                }
                steps.add(item);
            }
        }
        ops().body(Map.of("items", steps))
                .post("/api/v1/leads/batch-transition")
                .then()
                .statusCode(200)
                .body("results.code", everyItem(nullValue()));
    }

    private static Map<String, Object> said(boolean yes, int seats) {
        var answers = List.of(
                Map.of("criterionCode", "SC_A", "value", yes, "source", "call"),
                Map.of("criterionCode", "SC_B", "value", yes, "source", "call"),
                Map.of("criterionCode", "SC_SEATS", "value", seats, "source", "call"));
        return Map.of("externalId", UUID.randomUUID().toString(), "answers", answers);
    }

    private static JsonPath score(String lead) {
        return ops().get("/api/v1/leads/{id}/score", lead)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal sum(JsonPath score) {
        return score.getList("contributions.contribution").stream()
                .map(c -> new BigDecimal(c.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal points(JsonPath score, String path) {
        return new BigDecimal(score.getString(path));
    }
}
