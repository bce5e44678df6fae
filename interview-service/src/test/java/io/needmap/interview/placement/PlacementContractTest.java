package io.needmap.interview.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of every event that this service consumes is understood. */
class PlacementContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"statement-placed", "statement-dismissed", "statement-parked"})
    void placements(String event) {
        var message = read(event);
        assertThat(PlacementEvents.PLACEMENT).extracting(EventType::type).contains(message.type());
        var placement = EventJson.data(message, Placement.class);
        assertThat(placement.statementId()).isEqualTo(message.subject());
        assertThat(event).contains(placement.state().name().toLowerCase(Locale.ROOT));
        assertThat(placement.activityId() != null).isEqualTo(placement.state() == PlacementState.PLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity-proposed", "activity-changed", "activity-agreed", "activity-retired"})
    void activities(String event) {
        var message = read(event);
        assertThat(PlacementEvents.ACTIVITY).extracting(EventType::type).contains(message.type());
        var activity = EventJson.data(message, MapActivity.class);
        assertThat(activity.id()).isEqualTo(message.subject());
        assertThat(activity.name()).isNotBlank();
    }

    private static EventEnvelope read(String event) {
        String example = EventContracts.example("activity-map/" + event + ".v1");
        return EventJson.read(example.getBytes(StandardCharsets.UTF_8));
    }
}
