package io.needmap.leads.webhook;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.leads.field.Desk;
import io.needmap.leads.webhook.Receiver.Got;
import io.needmap.leads.webhook.Receiver.Says;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages when an endpoint does not take them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WebhookRetryTest {

    private static final String NAMES = "io.needmap.leads.name-changed.v1";

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
    void aReceiverThatIsDownForLongLosesNothing() {
        receiver.answers(any -> Says.status(503));
        var endpoint = hooks.endpoint(NAMES);
        String id = endpoint.getString("id");
        var names = List.of(Hooks.someName(), Hooks.someName());
        Hooks.eventually(
                () -> Hooks.health(id).body("state", equalTo("DISABLED")).body("disabledBecause", equalTo("FAILING")));
        String third = Hooks.someName();
        receiver.answers(any -> Says.YES);
        Hooks.step(id, "enable").statusCode(200);
        Hooks.eventually(() -> {
            assertThat(hooks.versions(names.get(0))).contains(1L);
            assertThat(hooks.versions(names.get(1))).contains(1L);
            assertThat(hooks.versions(third)).contains(1L);
            Hooks.health(id).body("health.pending", equalTo(0));
        });
        ops().get("/api/v1/webhook-endpoints/{id}/deliveries?state=DELIVERED", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void aWaitThatIsAskedForIsKept() {
        var first = new ConcurrentHashMap<String, Instant>();
        receiver.answers(got ->
                first.putIfAbsent(got.id(), got.came()) == null ? new Says(429, Map.of("Retry-After", "2")) : Says.YES);
        hooks.endpoint(NAMES);
        String name = Hooks.someName();
        Hooks.eventually(() -> assertThat(hooks.versions(name)).hasSize(2));
        var tries = receiver.got().stream()
                .filter(got -> Hooks.subject(got).equals(name))
                .toList();
        assertThat(Duration.between(tries.get(0).came(), tries.get(1).came())).isGreaterThan(Duration.ofMillis(1500));
    }

    @Test
    void whoIsGoneIsToldNothingMoreAndRedirectsAreNotFollowed() {
        receiver.answers(any -> Says.status(410));
        String gone = hooks.endpoint(NAMES).getString("id");
        Hooks.someName();
        Hooks.eventually(() -> Hooks.health(gone).body("disabledBecause", equalTo("GONE")));

        receiver.answers(any -> new Says(302, Map.of("Location", receiver.url() + "/elsewhere")));
        String moved = hooks.endpoint(NAMES).getString("id");
        Hooks.someName();
        Hooks.eventually(() -> Hooks.health(moved)
                .body("health.status", equalTo("FAILING"))
                .body("health.lastError", equalTo("redirects are not followed")));
    }

    @Test
    void aMessageThatAloneIsRefusedHoldsUpNoOther() {
        String bad = UUID.randomUUID().toString();
        receiver.answers(got -> Hooks.subject(got).equals(bad) ? Says.status(422) : Says.YES);
        String id = hooks.endpoint(NAMES).getString("id");
        Desk.name(Map.of("id", bad, "email", Desk.someEmail()));
        String good = Hooks.someName();
        Hooks.eventually(() -> assertThat(hooks.versions(good)).containsExactly(1L));
        Hooks.eventually(() -> ops().get("/api/v1/webhook-endpoints/{id}/deliveries?state=FAILED", id)
                .then()
                .body("items.subject", contains(bad)));
        String delivery = ops().get("/api/v1/webhook-endpoints/{id}/deliveries?state=FAILED", id)
                .path("items[0].id");
        ops().get("/api/v1/webhook-endpoints/{id}/deliveries/{delivery}", id, delivery)
                .then()
                .statusCode(200)
                .body("tries.status", contains(422, 422, 422, 422));

        receiver.answers(any -> Says.YES);
        ops().body(Map.of("from", Instant.now().minusSeconds(300).toString(), "onlyFailed", true))
                .post("/api/v1/webhook-endpoints/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("events", equalTo(1));
        Hooks.eventually(() -> assertThat(receiver.got().stream()
                        .filter(got -> Hooks.subject(got).equals(bad))
                        .map(Got::id)
                        .distinct())
                .hasSize(1));
    }
}
