package io.needmap.leads.webhook;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.leads.field.Said;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WebhookTest {

    private static final String NAMES = "io.needmap.leads.name-changed.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Receiver receiver;
    private Hooks hooks;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        hooks = new Hooks(receiver);
    }

    @AfterEach
    void close() {
        Hooks.disableAll();
        receiver.close();
    }

    @Test
    void everyEventIsToldSignedAndInTheOrderOfItsAggregate() {
        var endpoint = hooks.endpoint("io.needmap.leads.*");
        String secret = endpoint.getString("secret");
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        for (int i = 2; i <= 5; i++) {
            Hooks.patch(name.getString("id"), Map.of("title", "Title " + i));
        }
        Hooks.eventually(() -> assertThat(hooks.versions(name.getString("id"))).containsExactly(1L, 2L, 3L, 4L, 5L));
        Hooks.eventually(
                () -> assertThat(hooks.versions(name.getString("leadId"))).containsExactly(1L));
        for (var got : receiver.got()) {
            assertThat(got.signature()).isEqualTo(Signature.of(List.of(secret), got.id(), got.at(), got.body()));
            assertThat(got.at())
                    .isCloseTo(
                            got.came(),
                            org.assertj.core.api.Assertions.within(10, java.time.temporal.ChronoUnit.SECONDS));
            assertThat(EventJson.parse(got.body()).get("timestamp").textValue()).isNotBlank();
        }
        ops().get("/api/v1/webhook-endpoints/{id}", endpoint.getString("id"))
                .then()
                .body("health.status", equalTo("HEALTHY"))
                .body("health.lastSuccessAt", notNullValue());
    }

    @Test
    void whatOtherServicesTellIsToldAsWell() {
        hooks.endpoint("io.needmap.interview.*");
        var statement = UUID.randomUUID();
        var event = Said.event("statement-recorded", statement, 1, "who signs");
        event.put("time", Instant.now().toString());
        new Said(brokers).send(event);
        Hooks.eventually(() -> assertThat(hooks.bodies())
                .anyMatch(body -> body.path("subject").asText().equals(statement.toString())
                        && body.path("type").asText().equals("io.needmap.interview.statement-recorded.v1")));
    }

    @Test
    void anErasedStatementIsOnlyToldAsErased() {
        hooks.endpoint("io.needmap.interview.*");
        var statement = UUID.randomUUID();
        var said = new Said(brokers);
        for (String type : List.of("statement-recorded", "statement-erased")) {
            var event = Said.event("statement-recorded", statement, type.endsWith("erased") ? 2 : 1, "who signs");
            event.put("time", Instant.now().toString());
            event.put("type", "io.needmap.interview.%s.v1".formatted(type));
            said.send(event);
        }
        Hooks.eventually(() -> assertThat(hooks.versions(statement.toString())).endsWith(2L));
    }

    @Test
    void aRangeIsToldOnceMore() {
        var begin = Instant.now();
        String id = hooks.endpoint(NAMES).getString("id");
        String name = Hooks.someName();
        Hooks.eventually(() -> assertThat(hooks.versions(name)).containsExactly(1L));
        ops().body(Map.of("from", begin.toString()))
                .post("/api/v1/webhook-endpoints/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("events", greaterThan(0));
        Hooks.eventually(() -> assertThat(hooks.versions(name)).containsExactly(1L, 1L));
        ops().body(Map.of("from", begin.toString(), "to", begin.toString()))
                .post("/api/v1/webhook-endpoints/{id}/replay", id)
                .then()
                .statusCode(422);
    }

    @Test
    void bothSecretsSignWhileTheyAreChanged() {
        var endpoint = hooks.endpoint(NAMES);
        String id = endpoint.getString("id");
        String rotated =
                Hooks.step(id, "rotate-secret").statusCode(200).extract().path("secret");
        assertThat(rotated).startsWith("whsec_").isNotEqualTo(endpoint.getString("secret"));
        assertThat(ops().get("/api/v1/webhook-endpoints/{id}/secret", id).<String>path("secret"))
                .isEqualTo(rotated);
        Hooks.someName();
        Hooks.eventually(() -> assertThat(receiver.got()).isNotEmpty());
        var got = receiver.got().get(0);
        assertThat(got.signature().split(" "))
                .containsExactly(
                        Signature.of(List.of(rotated), got.id(), got.at(), got.body()),
                        Signature.of(List.of(endpoint.getString("secret")), got.id(), got.at(), got.body()));
    }

    @Test
    void anErasedPersonLeavesTheLog() {
        var begun = Instant.now();
        String id = hooks.endpoint("io.needmap.leads.*").getString("id");
        String externalId = "wh-" + UUID.randomUUID();
        String name = Desk.name(Map.of("externalId", externalId)).getString("id");
        Hooks.eventually(() -> assertThat(hooks.versions(name)).containsExactly(1L));
        ops().header("If-Match", "*")
                .post("/api/v1/names/{id}/erase", name)
                .then()
                .statusCode(200);
        Hooks.eventually(() -> assertThat(hooks.versions(name)).containsExactly(1L, 2L));
        assertThat(ops().get("/api/v1/webhook-endpoints/{id}/deliveries?limit=200", id)
                        .jsonPath()
                        .<String>getList("items.findAll { it.subject == '%s' }.id".formatted(name)))
                .hasSize(1);
        receiver.got().clear();
        ops().body(Map.of("from", begun.toString()))
                .post("/api/v1/webhook-endpoints/{id}/replay", id)
                .then()
                .statusCode(200);
        Hooks.eventually(() -> assertThat(hooks.versions(name)).containsExactly(2L));
        assertThat(receiver.got()).noneMatch(got -> got.body().contains(externalId));
    }

    @Test
    void onlyWhoMayDoesAndOnlyWhatMakesSense() {
        var request = Map.of("url", receiver.url(), "eventTypes", List.of("io.needmap.leads.nothing.v1"));
        ops().body(request)
                .post("/api/v1/webhook-endpoints")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVENT_TYPE"));
        ops().body(Map.of("url", "ftp://firm.example"))
                .post("/api/v1/webhook-endpoints")
                .then()
                .statusCode(422);
        as("MARKETER").body(request).post("/api/v1/webhook-endpoints").then().statusCode(403);
        String id = hooks.endpoint(NAMES).getString("id");
        ops().post("/api/v1/webhook-endpoints/{id}/disable", id).then().statusCode(428);
        ops().header("If-Match", "\"9\"")
                .post("/api/v1/webhook-endpoints/{id}/disable", id)
                .then()
                .statusCode(412);
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("description", "The CRM"))
                .patch("/api/v1/webhook-endpoints/{id}", id)
                .then()
                .statusCode(200)
                .body("description", equalTo("The CRM"));
        ops().get("/api/v1/webhook-endpoints/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        ops().get("/api/v1/webhook-endpoints/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/webhook-endpoints/{id}/deliveries", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
