package io.needmap.interview.objectionresponse;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of every event that this service consumes is understood. */
class ResponseContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"response-drafted", "response-approved", "response-retired"})
    void examples(String event) {
        var message = EventJson.read(
                EventContracts.example("materials/" + event + ".v1").getBytes(StandardCharsets.UTF_8));
        var told = EventJson.data(message, ResponseTold.class);
        assertThat(told.isComplete()).isTrue();
        assertThat(told.id()).isEqualTo(message.subject());
    }
}
