package io.needmap.e2e;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.token.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another application hears of everything, checked by the specification's own library, also after it was down for long. */
@Order(3)
@ExtendWith(WithNeedmap.class)
class WebhookReceiverTest {

    private final NeedmapApi api;

    WebhookReceiverTest(Needmap needmap) {
        this.api = needmap.gateway(Role.MARKETING_OPS);
    }

    @Test
    void theSpecificationsLibraryTakesEveryMessageAndNothingIsLost() throws IOException, InterruptedException {
        boolean possible = NodeReceiver.isPossible();
        assumeTrue(
                possible || System.getenv("NEEDMAP_NO_SKIPS") != null,
                "NOT TESTED: webhooks with the specification's library, since there is no node and npm");
        assertThat(possible).as("node and npm are needed for webhooks").isTrue();
        NodeReceiver.install();
        try (var receiver = new NodeReceiver()) {
            receiver.start("-");
            var endpoint = api.post(
                    "/api/v1/webhook-endpoints",
                    Map.of("url", receiver.url(), "eventTypes", List.of("io.needmap.leads.name-changed.v1")));
            String secret = endpoint.body().path("secret").asText();
            receiver.trust(secret);
            var told = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                told.add(name());
            }
            eventually(() -> assertThat(subjects(receiver)).containsAll(told));

            receiver.kill();
            for (int i = 0; i < 5; i++) {
                told.add(name());
            }
            eventually(() -> assertThat(
                            health(endpoint.id()).path("consecutiveFailures").asInt())
                    .isPositive());
            receiver.start(secret);
            eventually(() -> assertThat(subjects(receiver)).containsAll(told));
            assertThat(receiver.lines()).noneMatch(line -> line.startsWith("BAD"));
        }
    }

    private JsonNode health(String endpoint) {
        return api.get("/api/v1/webhook-endpoints/" + endpoint).path("health");
    }

    private String name() {
        return api.post("/api/v1/names", Map.of("email", UUID.randomUUID() + "@hook.example"))
                .id();
    }

    private static List<String> subjects(NodeReceiver receiver) {
        return receiver.lines().stream()
                .filter(line -> line.startsWith("OK "))
                .map(line -> line.split(" ", -1)[2])
                .toList();
    }
}
