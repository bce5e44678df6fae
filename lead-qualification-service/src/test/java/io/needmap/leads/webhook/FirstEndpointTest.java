package io.needmap.leads.webhook;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The first endpoint is made by one process, and the next event comes to another one. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FirstEndpointTest {

    @Inject
    HeardRepository heard;

    @Inject
    EndpointRepository endpoints;

    @Inject
    Jdbi jdbi;

    @Test
    void whatComesNextIsHeardByEveryProcess() {
        jdbi.useHandle(h -> h.execute("DELETE FROM webhook_endpoint"));
        var clock = Clock.systemUTC();
        var other = new ForeignEvents(heard, endpoints, clock);
        assertThat(other.concerns(told(clock.instant()))).isFalse();

        ops().body(Map.of("url", "http://localhost:9/hook"))
                .post("/api/v1/webhook-endpoints")
                .then()
                .statusCode(201);
        assertThat(other.concerns(told(clock.instant()))).isTrue();
        Hooks.disableAll();
    }

    private static EventEnvelope told(Instant at) {
        return new EventEnvelope(
                "1.0",
                Ids.next(),
                "io.needmap.interview.statement-recorded.v1",
                "/interview-service",
                UUID.randomUUID(),
                at,
                "application/json",
                null,
                "1",
                null,
                null,
                null,
                EventJson.tree(Map.of()));
    }
}
