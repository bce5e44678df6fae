package io.needmap.leads.power;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.leads.field.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PowerApiTest {

    @Inject
    OutcomeTallies tallies;

    @Inject
    UserTransaction transaction;

    @Test
    void aQuestionIsHeldAgainstTheOutcomes() throws Exception {
        UUID id = UUID.fromString(criterion("PW_SIZE", "CHOICE", List.of("SMALL", "LARGE"), List.of("LARGE")));
        assertThat(power("PW_SIZE").getString("label")).isEqualTo("INSUFFICIENT");
        note(id, "LARGE", true, 18);
        note(id, "LARGE", false, 10);
        note(id, "SMALL", true, 12);
        note(id, "SMALL", false, 60);
        tallies.fold();

        var power = power("PW_SIZE");
        assertThat(power.getString("label")).isEqualTo("STRONG");
        assertThat(power.getBoolean("checkLeakage")).isTrue();
        assertThat(power.getList("values.value")).containsExactly("SMALL", "LARGE");
        assertThat(power.getInt("won")).isEqualTo(30);
        assertThat(power.getInt("lost")).isEqualTo(70);
        assertThat(power.getString("state")).isEqualTo("DRAFT");
        assertThat(power.getMap("weight")).isNull();
        assertThat(power.getInt("thresholds.fewestOutcomes")).isEqualTo(10);
    }

    @Test
    void answersInFreeWordsAreNotMeasured() throws Exception {
        UUID id = UUID.fromString(criterion("PW_WORDS", "TEXT", List.of(), List.of()));
        note(id, "anything", true, 1);
        ops().get("/api/v1/criteria/power?limit=200")
                .then()
                .statusCode(200)
                .body("asOf", notNullValue())
                .body("items.findAll { it.criterionCode == 'PW_WORDS' }", hasSize(0));
        as("REP").get("/api/v1/criteria/power?limit=1").then().statusCode(200).body("items.size()", equalTo(1));
        ops().get("/api/v1/criteria/power?limit=0").then().statusCode(400);
    }

    private static String criterion(String code, String type, List<String> options, List<String> desired) {
        var body = new HashMap<>(Desk.criterion(code, List.of()));
        body.putAll(Map.of("answerType", type, "options", options, "desired", desired));
        return ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void note(UUID criterion, String value, boolean won, int times) throws Exception {
        transaction.begin();
        for (int i = 0; i < times; i++) {
            tallies.add(Map.of(criterion, value), null, won);
        }
        transaction.commit();
    }

    private static JsonPath power(String code) {
        var all = ops().get("/api/v1/criteria/power?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int at = all.<String>getList("items.criterionCode").indexOf(code);
        return all.setRootPath("items[" + at + "]");
    }
}
