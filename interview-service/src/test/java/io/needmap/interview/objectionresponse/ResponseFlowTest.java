package io.needmap.interview.objectionresponse;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.EventsOf;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an objection is recorded, what was approved against it is offered. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ResponseFlowTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String response = Ids.next().toString();
    private final String material = Ids.next().toString();
    private EventsOf materials;
    private String theme;
    private String interview;

    @BeforeEach
    void aTheme() {
        materials = new EventsOf(brokers, "materials");
        theme = Scene.post("/api/v1/themes", Map.of("name", "Theme " + UUID.randomUUID()));
        interview = Scene.interview();
    }

    @Test
    void anApprovedResponseIsOfferedUntilItIsRetired() {
        assertThat(offered()).isEmpty();
        tell("response-drafted", 1, "DRAFT");
        String message = tell("response-approved", 3, "APPROVED");
        tell("response-drafted", 2, "DRAFT");
        materials.send("response", response, message);
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(offered()).containsExactly(material));
        tell("response-retired", 4, "RETIRED");
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(offered()).isEmpty());
    }

    @Test
    void whatIsNoObjectionOfAThemeIsOfferedNothing() {
        ops().body(Map.of("kind", "OBJECTION", "quote", "Too dear", "outcome", "HANDLED"))
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(201)
                .body("responses", nullValue());
    }

    @Test
    void whatCannotBeReadBecomesADeadLetter() {
        materials.tell("response", "response-approved", response, 1, Map.of("state", "APPROVED"));
        materials.tell("response", "response-sung", response, 2, Map.of());
        materials.send("response", response, "{}");
        await().atMost(60, TimeUnit.SECONDS).until(() -> materials.deadLetters("response", response) == 2);
    }

    private String tell(String event, int version, String state) {
        return materials.tell(
                "response",
                event,
                response,
                version,
                Map.of("themeId", theme, "objection", "Too dear", "materialId", material, "state", state));
    }

    private List<String> offered() {
        return ops().body(Map.of("kind", "OBJECTION", "quote", "Too dear", "outcome", "HANDLED", "themeId", theme))
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(201)
                .extract()
                .path("responses.materialId");
    }
}
