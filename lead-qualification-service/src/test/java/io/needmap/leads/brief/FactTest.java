package io.needmap.leads.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of what is kept for briefs is understood. */
class FactTest {

    @ParameterizedTest
    @CsvSource({
        "MATERIAL, materials/material-published",
        "MATERIAL, materials/material-set-aside",
        "MATCH, materials/match-confirmed",
        "RESPONSE, materials/response-approved",
        "ACTIVITY, activity-map/activity-agreed",
        "CYCLE, activity-map/buying-cycle-changed",
        "THEME, interview/theme-changed",
        "HYPOTHESIS, interview/hypothesis-confirmed",
        "OBJECTION, interview/statement-recorded",
        "OBJECTION, interview/statement-erased"
    })
    void anExampleIsUnderstood(FactKind kind, String example) {
        var event = EventJson.read(EventContracts.example(example + ".v1").getBytes(StandardCharsets.UTF_8));
        var fact = Fact.of(kind, event);
        assertThat(fact.id()).isEqualTo(event.subject());
        assertThat(fact.sequence()).isEqualTo(event.sequenceNumber());
        if (kind == FactKind.MATCH || kind == FactKind.RESPONSE) {
            assertThat(fact.ref()).isNotNull();
        }
    }
}
