package io.needmap.leads.criterion;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CriterionApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aCriterionIsActiveOnlyWhenARepAskedForIt() {
        String id = draft("CA_UNASKED");
        ops().post("/api/v1/criteria/{id}/activate", id).then().statusCode(428);
        ops().header("If-Match", "\"1\"")
                .post("/api/v1/criteria/{id}/activate", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_REP_ASKED"));
        ops().header("If-Match", "\"1\"")
                .post("/api/v1/criteria/{id}/retire", id)
                .then()
                .statusCode(409)
                .body("allowedStates", equalTo(List.of("ACTIVE")));
        ops().body(Desk.criterion("CA_UNASKED", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(409)
                .body("code", equalTo("CRITERION_CODE_TAKEN"));
    }

    @Test
    void whatAnswersDependOnStaysWhenItIsActive() {
        String id = new Desk(brokers).activeCriterion("CA_ACTIVE", Map.of());
        patch(id, Map.of("code", "CA_OTHER"), 422, "CRITERION_CODE_FIXED");
        patch(id, Map.of("answerType", "TEXT", "desired", List.of()), 422, "ANSWER_TYPE_FIXED");
        patch(id, Map.of("statementIds", List.of()), 422, "NO_REP_ASKED");
        ops().header("If-Match", "*")
                .body(Map.of("declaredWeight", 1.5))
                .patch("/api/v1/criteria/{id}", id)
                .then()
                .statusCode(200)
                .body("declaredWeight", equalTo(1.5f));
        ops().get("/api/v1/criteria?state=ACTIVE&limit=200").then().body("items.code", hasItem("CA_ACTIVE"));
        ops().get("/api/v1/criteria/{id}/history", id)
                .then()
                .body("items[0].changes[0].field", equalTo("declaredWeight"));

        String name = Desk.name(Map.of("email", Desk.someEmail())).getString("id");
        Desk.answer(name, "CA_ACTIVE", "NO");
        Desk.retire(id);
        patch(id, Map.of("why", "x"), 409, "STATE_CONFLICT");
        ops().get("/api/v1/names/{id}", name).then().body("answers[0].value", equalTo("NO"));
    }

    private static void patch(String id, Map<String, Object> patch, int status, String code) {
        ops().header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/criteria/{id}", id)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aKnockOutAnswerSpeaksAgainstACall() {
        String id = new Desk(brokers).activeCriterion("CA_KNOCK", Map.of("knockOut", true));
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        Desk.answer(name.getString("id"), "CA_KNOCK", "NO");
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/qualify", name.getString("leadId"))
                .then()
                .statusCode(422)
                .body("code", equalTo("KNOCKED_OUT"))
                .body("criteria", hasItem("CA_KNOCK"));
        Desk.retire(id);
    }

    @Test
    void theTypeOfADraftStaysOnceItIsAnswered() {
        var words = new HashMap<>(Desk.criterion("CA_WORDS", List.of()));
        words.putAll(Map.of("answerType", "TEXT", "desired", List.of()));
        String id = ops().body(words)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String type : List.of("DATE", "TEXT")) {
            ops().header("If-Match", "*")
                    .body(Map.of("answerType", type))
                    .patch("/api/v1/criteria/{id}", id)
                    .then()
                    .statusCode(200);
        }
        String name = Desk.name(Map.of("email", Desk.someEmail())).getString("id");
        Desk.answer(name, "CA_WORDS", "about a dozen");
        patch(id, Map.of("answerType", "NUMBER", "desiredFrom", 10), 422, "ANSWER_TYPE_FIXED");
    }

    @Test
    void anOptionWithBlanksAroundItCanBeChosen() {
        var body = new HashMap<>(Desk.criterion("CA_BLANKS", List.of()));
        body.putAll(
                Map.of("answerType", "CHOICE", "options", List.of("LARGE ", "SMALL"), "desired", List.of("LARGE ")));
        ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .body("options", equalTo(List.of("LARGE", "SMALL")))
                .body("desired", equalTo(List.of("LARGE")));
        body.putAll(Map.of("code", "CA_TWICE", "options", List.of("LARGE ", "LARGE")));
        refused(body, "OPTIONS_DO_NOT_FIT");
    }

    @ParameterizedTest
    @CsvSource({
        "code, lower case, 400, VALIDATION_FAILED",
        "declaredWeight, 6, 400, VALIDATION_FAILED",
        "answerType, SONG, 400, MALFORMED_JSON",
        "question, ' ', 400, VALIDATION_FAILED",
        "colour, red, 400, UNKNOWN_FIELD",
        "answerType, CHOICE, 422, OPTIONS_DO_NOT_FIT",
        "answerType, NUMBER, 422, DESIRED_NOT_AN_ANSWER"
    })
    void badInputIsAProblemWithACode(String field, String value, int status, String code) {
        var body = new HashMap<>(Desk.criterion("CA_BAD", List.of(UUID.randomUUID())));
        body.put(field, value);
        ops().body(body).post("/api/v1/criteria").then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aKnockOutNeedsADesiredAnswer() {
        var body = new HashMap<>(Desk.criterion("CA_NO_DESIRE", List.of()));
        body.put("desired", List.of());
        body.put("knockOut", true);
        ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(422)
                .body("code", equalTo("KNOCK_OUT_WITHOUT_DESIRED"));
        as("REP").body(body).post("/api/v1/criteria").then().statusCode(403);
        ops().get("/api/v1/criteria/nonsense").then().statusCode(400);
    }

    @Test
    void aTemplateComesAsDraftsThatARepMustAskFor() {
        ops().get("/api/v1/criteria/templates")
                .then()
                .statusCode(200)
                .body("items.template", equalTo(List.of("BANT", "CHAMP", "MEDDIC")))
                .body("items.criteria*.size()", equalTo(List.of(4, 4, 6)));
        as("REP").post("/api/v1/criteria/templates/MEDDIC/draft").then().statusCode(403);
        ops().post("/api/v1/criteria/templates/SPIN/draft").then().statusCode(400);
        for (String template : List.of("BANT", "CHAMP", "MEDDIC")) {
            var drafted = ops().post("/api/v1/criteria/templates/{t}/draft", template)
                    .then()
                    .statusCode(200)
                    .body("drafted.state", everyItem(equalTo("DRAFT")))
                    .extract()
                    .jsonPath();
            ops().header("If-Match", "*")
                    .post("/api/v1/criteria/{id}/activate", drafted.getString("drafted[0].id"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("NO_REP_ASKED"));
            ops().post("/api/v1/criteria/templates/{t}/draft", template)
                    .then()
                    .statusCode(200)
                    .body("drafted.size()", equalTo(0))
                    .body("existing", equalTo(drafted.getList("drafted.code")));
        }
    }

    @Test
    void anAnswerMaySpeakForACallByHalfOrFromANumberOn() {
        var body = new HashMap<>(Desk.criterion("CA_HALF", List.of()));
        body.put("partlyDesired", List.of("yes"));
        refused(body, "DESIRED_TWICE");
        body.put("desiredFrom", 3);
        body.put("partlyDesired", List.of());
        refused(body, "DESIRED_RANGE_DOES_NOT_FIT");
        body.putAll(Map.of("answerType", "NUMBER", "desired", List.of(), "knockOut", true, "desiredTo", 2));
        refused(body, "DESIRED_RANGE_DOES_NOT_FIT");
        body.put("desiredTo", 50);
        ops().body(body).post("/api/v1/criteria").then().statusCode(201).body("desiredFrom", equalTo(3f));
    }

    private static void refused(Map<String, Object> body, String code) {
        ops().body(body).post("/api/v1/criteria").then().statusCode(422).body("code", equalTo(code));
    }

    private static String draft(String code) {
        return ops().body(Desk.criterion(code, List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
