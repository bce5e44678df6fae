package io.needmap.leads.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever changes an endpoint, notes a try or takes deliveries locks the endpoint first: nobody waits crosswise. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LockOrderTest {

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
    void aTryIsNotedAfterTheEndpointIsEnabled() {
        var tried = Unsent.delivery(jdbi, clock.instant());
        CompletableFuture<Void> noted;
        try (var enabling = jdbi.open()) {
            enabling.begin();
            lockEndpoint(enabling, tried);
            noted = CompletableFuture.runAsync(() -> outcomes.note(tried, Answered.with(500, null), clock.instant()));
            await().atMost(Duration.ofSeconds(30)).until(() -> waitsForTheEndpoint());
            assertThat(touchDeliveries(enabling, tried)).isEqualTo(1);
            enabling.commit();
        }
        noted.join();
        assertThat(failures(tried)).isEqualTo(1);
    }

    @Test
    void nothingIsTakenOfAnEndpointThatFailsWhileItIsChanged() {
        var tried = Unsent.delivery(jdbi, clock.instant());
        jdbi.useHandle(h -> {
            h.execute("UPDATE webhook_endpoint SET failures = 1 WHERE id = ?", tried.endpointId());
            h.execute("UPDATE webhook_delivery SET next_at = now() - interval '1 day' WHERE seq = ?", tried.seq());
        });
        try (var enabling = jdbi.open()) {
            enabling.begin();
            lockEndpoint(enabling, tried);
            var claimed = CompletableFuture.supplyAsync(() -> outcomes.claim(List.of()));
            assertThat(claimed).succeedsWithin(Duration.ofSeconds(60));
            assertThat(claimed.join()).noneMatch(d -> d.seq() == tried.seq());
            assertThat(touchDeliveries(enabling, tried)).isEqualTo(1);
            enabling.commit();
        }
    }

    private static void lockEndpoint(Handle handle, DueDelivery tried) {
        handle.execute("SELECT FROM webhook_endpoint WHERE id = ? FOR NO KEY UPDATE", tried.endpointId());
    }

    private static int touchDeliveries(Handle handle, DueDelivery tried) {
        handle.execute("SET LOCAL lock_timeout = '10s'");
        return handle.execute(
                "UPDATE webhook_delivery SET attempts = 0 WHERE endpoint_id = ? AND state = 'PENDING'",
                tried.endpointId());
    }

    private boolean waitsForTheEndpoint() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                            WHERE wait_event_type = 'Lock' AND query LIKE '%webhook_%')
                        """).mapTo(Boolean.class).one());
    }

    private int failures(DueDelivery tried) {
        return jdbi.withHandle(h -> h.createQuery("SELECT failures FROM webhook_endpoint WHERE id = :id")
                .bind("id", tried.endpointId())
                .mapTo(Integer.class)
                .one());
    }
}
