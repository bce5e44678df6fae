package io.needmap.leads.webhook;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint that gets another address is not left alone for what the former one did. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MovedEndpointTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Outcomes outcomes;

    @Inject
    Clock clock;

    @AfterEach
    void nothingIsTold() {
        Hooks.disableAll();
    }

    @Test
    void whatWaitsIsToldAtTheOtherAddressAtOnce() {
        var tried = Unsent.delivery(jdbi, clock.instant());
        // Nobody takes it before this test has looked.
        Hooks.step(tried.endpointId().toString(), "disable").statusCode(200);
        outcomes.note(tried, Answered.with(503, null), clock.instant());
        patch(tried, Map.of("description", "the same"));
        Hooks.health(tried.endpointId().toString()).body("health.consecutiveFailures", equalTo(1));
        patch(tried, Map.of("url", Unsent.URL + "/elsewhere"));
        Hooks.health(tried.endpointId().toString())
                .body("health.consecutiveFailures", equalTo(0))
                .body("health.retryAt", nullValue());
        outcomes.note(tried, Answered.with(410, null), clock.instant());
        Hooks.health(tried.endpointId().toString())
                .body("health.consecutiveFailures", equalTo(0))
                .body("health.pending", equalTo(1));
        assertThat(due(tried)).isTrue();
    }

    private static void patch(DueDelivery tried, Map<String, Object> change) {
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/webhook-endpoints/{id}", tried.endpointId())
                .then()
                .statusCode(200);
    }

    private boolean due(DueDelivery tried) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT state = 'PENDING' AND next_at <= now() FROM webhook_delivery WHERE seq = :seq")
                .bind("seq", tried.seq())
                .mapTo(Boolean.class)
                .one());
    }
}
