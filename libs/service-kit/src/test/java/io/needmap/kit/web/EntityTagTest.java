package io.needmap.kit.web;

import static io.needmap.testkit.Api.ops;

import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.Notes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", W/\"1\"", "*"})
    void whatTheCallerHasIsNotSentAgainAlsoWhenAProxyMadeItsTagWeak(String tag) {
        ops().header("If-None-Match", tag)
                .get("/api/v1/notes/{id}", Notes.write("known"))
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "W/\"11\""})
    void whatTheCallerDoesNotHaveIsSent(String tag) {
        ops().header("If-None-Match", tag)
                .get("/api/v1/notes/{id}", Notes.write("new"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"2\"", "\"1", "x"})
    void onlyAStrongTagOfTheCurrentVersionMayChangeIt(String tag) {
        ops().header("If-Match", tag)
                .body(Map.of("text", "changed"))
                .patch("/api/v1/notes/{id}", Notes.write("guarded"))
                .then()
                .statusCode(412);
    }

    @Test
    void oneOfSeveralTagsIsEnough() {
        ops().header("If-Match", "\"7\", \"1\"")
                .body(Map.of("text", "changed"))
                .patch("/api/v1/notes/{id}", Notes.write("guarded"))
                .then()
                .statusCode(200);
    }
}
