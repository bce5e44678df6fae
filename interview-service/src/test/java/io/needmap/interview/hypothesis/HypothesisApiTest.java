package io.needmap.interview.hypothesis;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HypothesisApiTest {

    private static final String PATH = "/api/v1/hypotheses";

    private final String segment = "Segment " + UUID.randomUUID();
    private final List<String> reps = new ArrayList<>();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void itIsTestedOnlyOnceItRestsOnSomething() {
        String id = draft(Map.of());
        step(id, "activate").statusCode(422).body("code", equalTo("NO_EVIDENCE"));
        count(id, rep(), "REFUTED", null).statusCode(409).body("allowedStates", contains("ACTIVE"));
        patch(id, Map.of("evidence", List.of(Map.of("source", "A study")))).statusCode(200);
        step(id, "activate").statusCode(200).body("state", equalTo("ACTIVE")).body("version", equalTo(3));
        patch(id, Map.of("evidence", List.of())).statusCode(422);
        step(id, "activate").statusCode(409);
        ops().header("If-Match", "\"1\"").post(PATH + "/{id}/retire", id).then().statusCode(412);
        ops().post(PATH + "/{id}/retire", id).then().statusCode(428);
        step(id, "retire").statusCode(200).body("state", equalTo("RETIRED"));
        count(id, rep(), "REFUTED", null).statusCode(409);
        ops().get(PATH + "?segment={s}&state=RETIRED", segment).then().body("items.id", contains(id));
        ops().get(PATH + "/{id}/history", id).then().body("items", hasSize(4));
    }

    @Test
    void callsAreCountedOutOfHowManyAndRefuteIt() {
        String id = active();
        String one = rep();
        for (int i = 0; i < 4; i++) {
            count(id, one, "REFUTED", null).statusCode(201).header("Location", notNullValue());
        }
        read(id).body("verdict", equalTo("UNDECIDED")).body("reps", equalTo(1)).body("rate", equalTo(0.0f));
        count(id, rep(), "CONFIRMED", null).statusCode(201);
        read(id).body("verdict", equalTo("REFUTED"))
                .body("calls", equalTo(5))
                .body("confirmed", equalTo(1))
                .body("refuted", equalTo(4))
                .body("reps", equalTo(2))
                .body("rate", equalTo(0.2f))
                .body("threshold", equalTo(0.5f))
                .body("fewestCalls", equalTo(5));
        patch(id, Map.of("assumption", "Something else")).statusCode(422).body("code", equalTo("HYPOTHESIS_TESTED"));
        patch(id, Map.of("evidence", List.of(Map.of("source", "Another study"))))
                .statusCode(200);

        var topic = new EventProbe(brokers, "needmap.interview.hypothesis.v1");
        EventContracts.assertValid(topic.awaitMessageAbout(id, "io.needmap.interview.hypothesis-refuted.v1"));
        EventContracts.assertValid(topic.awaitMessageAbout(id, "io.needmap.interview.hypothesis-changed.v1"));
    }

    @Test
    void manyConfirmationsConfirmItAndAMistakeIsTakenBack() {
        String id = active();
        for (int i = 0; i < 4; i++) {
            count(id, rep(), "CONFIRMED", null);
        }
        String last = count(id, rep(), "CONFIRMED", null).extract().path("id");
        read(id).body("verdict", equalTo("CONFIRMED"));
        EventContracts.assertValid(new EventProbe(brokers, "needmap.interview.hypothesis.v1")
                .awaitMessageAbout(id, "io.needmap.interview.hypothesis-confirmed.v1"));
        ops().header("If-Match", "\"1\"")
                .post(PATH + "/{id}/calls/{call}/take-back", id, last)
                .then()
                .statusCode(412);
        ops().header("If-Match", "*")
                .post(PATH + "/{id}/calls/{call}/take-back", id, last)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("UNDECIDED"))
                .body("calls", equalTo(4))
                .body("reps", equalTo(4));
        ops().get(PATH + "/{id}/calls/{call}", id, last).then().statusCode(404);
        ops().get(PATH + "/{id}/calls?limit=3", id).then().body("items", hasSize(3));
    }

    @Test
    void aCallIsCountedOnceHoweverOftenItIsTold() throws Exception {
        String id = active();
        String rep = rep();
        String call = UUID.randomUUID().toString();
        var threads = Executors.newFixedThreadPool(6);
        try {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(
                        () -> count(id, rep, "REFUTED", call).extract().statusCode()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
            }
        } finally {
            threads.shutdown();
        }
        count(id, rep, "CONFIRMED", call).statusCode(200).body("outcome", equalTo("REFUTED"));
        read(id).body("calls", equalTo(1)).body("confirmed", equalTo(0));
    }

    @Test
    void aManagerSeesNoFiguresOfFewerThanThreeReps() {
        String id = active();
        count(id, rep(), "REFUTED", null);
        count(id, rep(), "REFUTED", null);
        as("SALES_MANAGER")
                .get(PATH + "/{id}", id)
                .then()
                .body("refuted", nullValue())
                .body("rate", nullValue())
                .body("verdict", nullValue())
                .body("suppressed", equalTo(true));
        as("SALES_MANAGER").get(PATH + "/{id}/calls", id).then().statusCode(403);
        as("SALES_MANAGER").get(PATH + "/{id}/history", id).then().statusCode(403);
        count(id, rep(), "REFUTED", null);
        as("SALES_MANAGER").get(PATH + "/{id}", id).then().body("refuted", equalTo(3));
    }

    @Test
    void anErasedRepLeavesTheCountButNotTheRecording() {
        String id = active();
        String rep = rep();
        String call =
                count(id, rep, "REFUTED", "rec-" + UUID.randomUUID()).extract().path("id");
        ops().header("If-Match", "*")
                .post("/api/v1/reps/{id}/erase", rep)
                .then()
                .statusCode(200);
        read(id).body("refuted", equalTo(1));
        ops().get(PATH + "/{id}/calls/{call}", id, call).then().body("externalCallId", nullValue());
        count(id, rep, "REFUTED", null).statusCode(422).body("errors.pointer", contains("/repId"));
    }

    @Test
    void whatItRefersToExists() {
        String statement = Scene.statement(Scene.interview(), Map.of("kind", "PROSPECT_WORRY", "quote", "The audit"));
        draft(Map.of("evidence", List.of(Map.of("statementId", statement))));
        send(Map.of("evidence", List.of(Map.of("statementId", UUID.randomUUID()))))
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0/statementId"));
        send(Map.of("evidence", List.of(Map.of("source", "x", "statementId", statement))))
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0"));
        send(Map.of("themeId", UUID.randomUUID())).statusCode(422).body("errors.pointer", contains("/themeId"));
        send(Map.of("segment", " ")).statusCode(400);
        as("SALES_MANAGER").body(Map.of()).post(PATH).then().statusCode(403);
        ops().get(PATH + "/{id}/calls", UUID.randomUUID()).then().statusCode(404);
    }

    private String rep() {
        reps.add(Scene.rep(Scene.region()));
        return reps.get(reps.size() - 1);
    }

    private String active() {
        String id = draft(Map.of("evidence", List.of(Map.of("source", "A study"))));
        step(id, "activate").statusCode(200);
        return id;
    }

    private String draft(Map<String, Object> more) {
        return send(more).statusCode(201).extract().path("id");
    }

    private ValidatableResponse send(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("segment", segment, "assumption", "Audits worry them"));
        body.putAll(more);
        return ops().body(body).post(PATH).then();
    }

    private static ValidatableResponse read(String id) {
        return ops().get(PATH + "/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse step(String id, String step) {
        return ops().header("If-Match", "*").post(PATH + "/{id}/" + step, id).then();
    }

    private static ValidatableResponse patch(String id, Map<String, Object> body) {
        return ops().header("If-Match", "*")
                .body(body)
                .patch(PATH + "/{id}", id)
                .then();
    }

    private static ValidatableResponse count(String id, String rep, String outcome, String externalCallId) {
        var body = new HashMap<String, Object>(
                Map.of("repId", rep, "calledAt", "2026-10-05T07:30:00Z", "outcome", outcome));
        if (externalCallId != null) {
            body.put("externalCallId", externalCallId);
        }
        return ops().body(body).post(PATH + "/{id}/calls", id).then();
    }
}
