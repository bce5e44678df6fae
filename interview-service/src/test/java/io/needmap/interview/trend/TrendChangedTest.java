package io.needmap.interview.trend;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TrendChangedTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private String region;
    private String theme;

    @BeforeEach
    void aThemeInARegion() {
        region = Scene.region();
        theme = Scene.post("/api/v1/themes", Map.of("name", "Theme " + UUID.randomUUID()));
    }

    @Test
    void othersHearWhenATrendBecomesAnother() {
        String early = Scene.rep(region);
        ride(early, 100, 20, 0);
        ride(early, 10, 5, 1);
        var first = awaited(1);
        assertThat(first.get(0).at("/data/state").textValue()).isEqualTo("WATCH");
        assertThat(first.get(0).at("/data/version").intValue()).isEqualTo(1);

        ride(Scene.rep(region), 5, 5, 6);
        var both = awaited(2);
        assertThat(both.get(1).at("/data/state").textValue()).isEqualTo("EMERGING");
        assertThat(both.get(1).at("/data/previous/state").textValue()).isEqualTo("WATCH");
        assertThat(both.get(1).at("/subject")).isEqualTo(both.get(0).at("/subject"));
        ops().get("/api/v1/trends?regionCode={r}&themeId={t}", region, theme)
                .then()
                .body("items[0].state", org.hamcrest.Matchers.equalTo("EMERGING"));
    }

    private List<JsonNode> awaited(int count) {
        var topic = new EventProbe(brokers, "needmap.interview.theme.v1");
        return await().atMost(Duration.ofSeconds(60)).until(() -> told(topic), told -> told.size() == count);
    }

    private List<JsonNode> told(EventProbe topic) {
        return topic.all().stream()
                .map(record -> record.value())
                .filter(value -> value != null && value.contains("trend-changed") && value.contains(theme))
                .peek(EventContracts::assertValid)
                .map(EventContracts::tree)
                .toList();
    }

    private void ride(String rep, int daysAgo, int calls, int mentions) {
        var worries = Stream.generate(() -> Map.of("quote", "The audit", "themeId", theme))
                .limit(mentions)
                .toList();
        Scene.post(
                "/api/v1/interviews/ride-alongs",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "repId",
                        rep,
                        "conductedAt",
                        Instant.now().minus(daysAgo, ChronoUnit.DAYS).toString(),
                        "interviewer",
                        "Ines",
                        "calls",
                        calls,
                        "prospectWorries",
                        worries));
    }
}
