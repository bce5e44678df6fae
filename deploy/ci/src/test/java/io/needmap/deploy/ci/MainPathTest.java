package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What reps say becomes a need and an open gap that leads back to their words: through the gateway, by way of all topics. */
@Order(3)
@ExtendWith(WithCluster.class)
class MainPathTest {

    private final NeedmapApi api;

    MainPathTest(Cluster cluster) {
        this.api = cluster.gateway("MARKETING_OPS", "MARKETER");
    }

    @Test
    void whatRepsSayBecomesAGapWithTheirWords() {
        var field = new Field(api, "MAIN");
        String activity = field.newActivity();
        var statements = new ArrayList<String>();
        for (String interview : field.interviews().subList(1, field.interviews().size())) {
            statements.add(field.say(interview, "count what it saves", activity));
        }

        var gap = new AtomicReference<JsonNode>();
        await("an open gap of a need").atMost(Field.PATIENCE).untilAsserted(() -> {
            api.forEach("/api/v1/material-gaps?state=OPEN&limit=200", item -> {
                if (item.path("activityId").asText().equals(activity)) {
                    gap.set(item);
                }
            });
            assertThat(gap.get()).isNotNull();
            assertThat(gap.get().path("need").asText()).isEqualTo("NEED");
            assertThat(gap.get().path("priority").asDouble()).isBetween(70.0, 100.0);
        });
        String explanation = "/api/v1/material-gaps/%s/explanation"
                .formatted(gap.get().path("id").asText());
        await("all statements explain it")
                .atMost(Field.PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.get(explanation).path("statements").findValuesAsText("id"))
                                .containsAll(statements));
    }
}
