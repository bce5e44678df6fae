package io.needmap.kit.web;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.note.KitTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
class StrictJsonTest {

    private enum Manner {
        PROMPTED,
        VOLUNTEERED
    }

    private record Answer(Manner manner, Integer importance, Instant at, LocalDate day) {}

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"manner\":1}",
                "{\"manner\":\"1\"}",
                "{\"importance\":4.7}",
                "{\"importance\":3,\"importance\":5}",
                "{\"at\":1700000000}",
                "{\"at\":\"1700000000\"}",
                "{\"at\":1.5}",
                "{\"day\":20000}",
                "{\"day\":[2026,11,22]}",
                "{\"importance\":3} and more",
                "{\"importance\":3}{\"importance\":5}"
            })
    void whatWouldBeTakenForSomethingElseIsRefused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Answer.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatIsMeantIsTaken() throws Exception {
        var answer = json.readValue(
                "{\"manner\":\"VOLUNTEERED\",\"importance\":4,\"at\":\"2026-11-22T10:00:00Z\",\"day\":\"2026-11-22\"}",
                Answer.class);
        assertThat(answer)
                .isEqualTo(new Answer(
                        Manner.VOLUNTEERED, 4, Instant.parse("2026-11-22T10:00:00Z"), LocalDate.parse("2026-11-22")));
        assertThat(json.readValue("{\"at\":\"2026-11-22T11:00:00+01:00\"}", Answer.class)
                        .at())
                .isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"%s\",\"text\":\"x\"} more", "{\"code\":\"%s\",\"text\":\"x\",\"text\":\"y\"}"})
    void aRequestOfWhichAPartWouldBeDroppedIsMalformed(String body) {
        ops().body(body.formatted(UUID.randomUUID()))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
    }
}
