package io.needmap.interview.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of every event that closes a loop is understood. */
class LoopContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap-opened",
                "gap-reprioritised",
                "gap-planned",
                "gap-in-production",
                "gap-filled",
                "gap-verified",
                "gap-declined",
                "gap-reopened"
            })
    void gaps(String event) {
        var message = read(event);
        var gap = EventJson.data(message, FilledGap.class);
        assertThat(gap.isComplete()).isTrue();
        assertThat(gap.id()).isEqualTo(message.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-received", "request-changed", "request-answered", "request-withdrawn"})
    void requests(String event) {
        var request = EventJson.data(read(event), AnsweredRequest.class);
        assertThat(request.isComplete()).isTrue();
        assertThat(request.standing() != null).isEqualTo(event.equals("request-answered"));
    }

    private static EventEnvelope read(String event) {
        return EventJson.read(
                EventContracts.example("materials/" + event + ".v1").getBytes(StandardCharsets.UTF_8));
    }
}
