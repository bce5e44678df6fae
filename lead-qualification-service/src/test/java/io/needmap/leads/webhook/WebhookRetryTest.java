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
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    @Inject
    Outcomes outcomes;

    @Inject
    Vertx vertx;

    @Inject
    Targets targets;

    @Inject
    WebhookSettings settings;

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
    void triesThatFailAtOnceCountAsOneAndWhoMovedIsNotGone() {
        String id = hooks.endpoint(NAMES).getString("id");
        var tried = delivery(id, receiver.url(), Signature.newSecret());
        for (int i = 0; i < 4; i++) {
            outcomes.note(tried, Answered.failed("no answer in time"), Instant.now());
        }
        Hooks.health(id).body("state", equalTo("ENABLED")).body("health.consecutiveFailures", equalTo(1));
        var before = delivery(id, receiver.url() + "/before", Signature.newSecret());
        outcomes.note(before, Answered.with(410, null), Instant.now());
        Hooks.health(id).body("state", equalTo("ENABLED"));
        outcomes.note(tried, Answered.with(410, null), Instant.now());
        outcomes.note(tried, Answered.with(410, null), Instant.now());
        Hooks.health(id).body("disabledBecause", equalTo("GONE")).body("version", equalTo(2));
    }

    @Test
    void theTimeThatIsToldIsTheTimeThatIsSigned() throws InterruptedException {
        String secret = Signature.newSecret();
        var sent = new Sender(vertx, targets, settings, new SecondByLook())
                .send(delivery(UUID.randomUUID().toString(), receiver.url(), secret), "{}");
        assertThat(sent.status()).isEqualTo(204);
        var got = receiver.got().get(0);
        assertThat(got.signature()).isEqualTo(Signature.of(List.of(secret), got.id(), got.at(), got.body()));
    }

    /** A second later whenever somebody looks. */
    private static final class SecondByLook extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static DueDelivery delivery(String endpoint, String url, String secret) {
        return new DueDelivery(
                0, UUID.fromString(endpoint), UUID.randomUUID(), "{}", 1, Instant.now(), url, secret, null, null, 0);
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
