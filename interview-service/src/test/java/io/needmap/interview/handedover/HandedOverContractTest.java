package io.needmap.interview.handedover;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of every event that this service consumes is understood. */
class HandedOverContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"criterion-drafted", "criterion-changed", "criterion-activated", "criterion-retired"})
    void criteria(String event) {
        var message = read(event);
        var criterion = EventJson.data(message, Criterion.class);
        assertThat(criterion.isComplete()).isTrue();
        assertThat(criterion.id()).isEqualTo(message.subject());
    }

    @Test
    void rejections() {
        var lead = EventJson.data(read("lead-rejected"), RejectedLead.class);
        assertThat(lead.isComplete()).isTrue();
        assertThat(lead.code()).isEqualTo("MISSING_CONTEXT");
    }

    @Test
    void powers() {
        var power = EventJson.data(read("power-assessed"), Power.class);
        assertThat(power.isComplete()).isTrue();
        assertThat(power.label()).isEqualTo("MEDIUM");
    }

    private static EventEnvelope read(String event) {
        return EventJson.read(EventContracts.example("leads/" + event + ".v1").getBytes(StandardCharsets.UTF_8));
    }
}
