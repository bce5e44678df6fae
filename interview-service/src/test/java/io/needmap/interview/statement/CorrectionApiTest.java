package io.needmap.interview.statement;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CorrectionApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aCorrectionIsANewVersionBesideTheOldWords() {
        String id = Scene.statement(Scene.interview(), Scene.activity());
        correct(id, 1, "{\"quote\":\"I walk their line with two stopwatches.\",\"reason\":\"misheard\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("importance", equalTo(5));
        correct(id, 2, "{\"importance\":null,\"transition\":{\"to\":\"Proposal\"}}")
                .statusCode(200)
                .body("$", not(hasKey("importance")))
                .body("transition.from", equalTo("Contacted"))
                .body("transition.to", equalTo("Proposal"));
        ops().get("/api/v1/statements/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[1].reason", equalTo("misheard"))
                .body("items[1].replacedBy", equalTo("test-marketing_ops"))
                .body("items[1].statement.quote", containsString("with a stopwatch"));
        ops().get("/api/v1/statements/{id}/versions?limit=1&pageToken={t}", id, pageToken(id))
                .then()
                .body("items.version", contains(1));
        ops().get("/api/v1/statements/{id}/history", id)
                .then()
                .body("items.version", contains(3, 2, 1))
                .body("items[1].changes.field", contains("quote"));
        ops().get("/api/v1/statements?from=Contacted&to=Proposal&interviewId={i}", interviewOf(id))
                .then()
                .body("items.id", contains(id));

        var message = new EventProbe(brokers, "needmap.interview.statement.v1")
                .awaitMessageAbout(id, "io.needmap.interview.statement-corrected.v1");
        EventContracts.assertValid(message);
        var event = EventContracts.tree(message);
        assertThat(event.at("/data/previous/quote").textValue()).contains("a stopwatch");
        assertThat(event.at("/sequence").textValue()).isEqualTo("2");
    }

    @Test
    void aCorrectionKeepsTheRules() {
        String id = Scene.statement(Scene.interview(), Scene.activity());
        correct(id, 1, "{\"kind\":\"WANT\"}").statusCode(422).body("code", equalTo("KIND_FIXED"));
        correct(id, 1, "{\"wish\":\"x\"}").statusCode(422).body("code", equalTo("FIELD_NOT_OF_KIND"));
        correct(id, 1, "{\"quote\":\"\"}").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        correct(id, 1, "{\"quote\":null}").statusCode(400);
        correct(id, 1, "{\"colour\":\"red\"}").statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        correct(id, 1, "{\"reason\":[7]}").statusCode(400).body("errors.pointer", contains("/reason"));
        correct(id, 1, "{\"reason\":\"%s\"}".formatted("x".repeat(501)))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        correct(id, 1, "[]").statusCode(400);
        correct(id, 1, "{\"questionId\":\"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        correct(id, 2, "{\"importance\":1}").statusCode(412);
        ops().body("{\"importance\":1}")
                .post("/api/v1/statements/{id}/corrections", id)
                .then()
                .statusCode(428);
        ops().header("If-Match", "*")
                .body("{\"importance\":1}")
                .post("/api/v1/statements/{id}/corrections", UUID.randomUUID())
                .then()
                .statusCode(404);
        as("AUDITOR")
                .header("If-Match", "*")
                .body("{\"importance\":1}")
                .post("/api/v1/statements/{id}/corrections", id)
                .then()
                .statusCode(403);
        ops().get("/api/v1/statements/{id}", id).then().header("ETag", "\"1\"");
    }

    private static ValidatableResponse correct(String id, long version, String body) {
        return ops().header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .post("/api/v1/statements/{id}/corrections", id)
                .then();
    }

    private static String pageToken(String id) {
        return ops().get("/api/v1/statements/{id}/versions?limit=1", id).path("nextPageToken");
    }

    private static String interviewOf(String id) {
        return ops().get("/api/v1/statements/{id}", id).path("interviewId");
    }
}
