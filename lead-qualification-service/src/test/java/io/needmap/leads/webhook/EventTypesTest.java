package io.needmap.leads.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void everyTopicOfTheOtherServicesIsHeard() {
        try (var file = EventTypesTest.class.getResourceAsStream("/contracts/topics.json")) {
            for (var topic : EventJson.parse(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .get("topics")) {
                boolean own = topic.get("producer").textValue().equals("lead-qualification-service");
                assertThat(own || topic.get("consumers").toString().contains("\"lead-qualification-service\""))
                        .as(
                                "webhooks tell every event: add lead-qualification-service to the consumers of %s",
                                topic.get("name"))
                        .isTrue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void typesAndBeginningsOfTypesAreKnown() {
        assertThat(EventTypes.areKnown("io.needmap.leads.lead-won.v1")).isTrue();
        assertThat(EventTypes.areKnown("io.needmap.materials.*")).isTrue();
        assertThat(EventTypes.areKnown("*")).isTrue();
        assertThat(EventTypes.areKnown("io.needmap.*.v1")).isFalse();
        assertThat(EventTypes.areKnown("io.needmap.leads.lead-forgotten.v1")).isFalse();
        assertThat(EventTypes.areKnown("org.other.*")).isFalse();
    }
}
