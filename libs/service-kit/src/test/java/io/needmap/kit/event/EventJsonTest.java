package io.needmap.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private record OwnRecord(UUID id, long version, Instant at) {}

    private static final String GOOD = """
            {"specversion":"1.0","id":"01a20084-0f39-73c9-a34a-f3cb3d03bb31","type":"io.needmap.kit.note-changed.v1",
             "source":"/kit-test","subject":"01a20084-0f39-73c9-a34a-f3cb3d03bb32","time":"2026-11-21T08:00:00Z",
             "datacontenttype":"application/json","sequence":"3","later":"field",
             "data":{"id":"01a20084-0f39-73c9-a34a-f3cb3d03bb32","version":3,"at":"2026-11-21T08:00:00Z","more":1}}
            """;

    @Test
    void aConsumerReadsOnlyTheFieldsThatItNames() {
        var event = EventJson.read(GOOD.getBytes(StandardCharsets.UTF_8));
        var data = EventJson.data(event, OwnRecord.class);
        assertThat(data.version()).isEqualTo(3);
        assertThat(data.at()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(event.sequenceNumber()).isEqualTo(3);
    }

    @Test
    void whatWasErasedMayHaveBeenOfAnyKind() {
        assertThat(event("note-changed", ",\"kind\":\"WANT\"").mayTellOf("WANT", "GOAL"))
                .isTrue();
        assertThat(event("note-changed", ",\"kind\":\"WANT\"").mayTellOf("GOAL"))
                .isFalse();
        assertThat(event("note-changed", "").mayTellOf("GOAL")).isFalse();
        assertThat(event("note-erased", "").mayTellOf("GOAL")).isTrue();
    }

    private static EventEnvelope event(String name, String more) {
        var text = GOOD.replace("note-changed", name).replace(",\"more\":1", more);
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        var event = EventJson.read(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(EventJson.read(EventJson.write(event).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "nonsense",
                "{}",
                "[]",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":\"0.3\",\"id\":\"01a20084-0f39-73c9-a34a-f3cb3d03bb31\"}"
            })
    void whatIsNoEventIsMalformed(String value) {
        assertThatThrownBy(() -> EventJson.read(value.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void dataOfAnotherShapeIsMalformed() {
        var event =
                EventJson.read(GOOD.replace("\"version\":3", "\"version\":{}").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EventJson.data(event, OwnRecord.class)).isInstanceOf(MalformedEventException.class);
    }
}
