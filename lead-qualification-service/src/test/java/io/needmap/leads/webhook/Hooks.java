package io.needmap.leads.webhook;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.leads.webhook.Receiver.Got;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Endpoints that tell a receiver, by way of the API. */
record Hooks(Receiver receiver) {

    JsonPath endpoint(String type) {
        return ops().body(Map.of("url", receiver.url(), "eventTypes", List.of(type)))
                .post("/api/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse step(String id, String step) {
        return ops().header("If-Match", "*")
                .post("/api/v1/webhook-endpoints/{id}/{step}", id, step)
                .then();
    }

    static ValidatableResponse health(String id) {
        return ops().get("/api/v1/webhook-endpoints/{id}", id).then();
    }

    static String someName() {
        return Desk.name(Map.of("email", Desk.someEmail())).getString("id");
    }

    static void patch(String id, Map<String, Object> change) {
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(200);
    }

    List<JsonNode> bodies() {
        return receiver.got().stream().map(got -> EventJson.parse(got.body())).toList();
    }

    static String subject(Got got) {
        return EventJson.parse(got.body()).path("subject").asText();
    }

    List<Long> versions(String subject) {
        return bodies().stream()
                .filter(body -> body.path("subject").asText().equals(subject))
                .map(body -> body.path("sequence").asLong())
                .toList();
    }

    static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(holds);
    }

    /** Nothing is told any more. */
    static void disableAll() {
        ops().get("/api/v1/webhook-endpoints?limit=200")
                .jsonPath()
                .<String>getList("items.findAll { it.state == 'ENABLED' }.id")
                .forEach(id -> step(id, "disable").statusCode(200));
    }
}
