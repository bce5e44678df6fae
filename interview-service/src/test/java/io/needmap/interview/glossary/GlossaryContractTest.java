package io.needmap.interview.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of every event that this service consumes is understood. */
class GlossaryContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"glossary-term-agreed", "glossary-term-changed", "glossary-term-retired"})
    void examples(String event) {
        var message = EventJson.read(
                EventContracts.example("activity-map/" + event + ".v1").getBytes(StandardCharsets.UTF_8));
        var told = EventJson.data(message, GlossaryTerm.class);
        assertThat(told.isComplete()).isTrue();
        assertThat(told.id()).isEqualTo(message.subject());
    }
}
