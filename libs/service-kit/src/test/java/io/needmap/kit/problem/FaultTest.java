package io.needmap.kit.problem;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.needmap.kit.note.KitTest;
import io.needmap.testkit.Tokens;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.Test;

@KitTest
class FaultTest {

    @Test
    void aFaultOfOurOwnTellsATraceAndNothingElse() {
        var lines = new LogLines();
        String secret = "fail inside " + UUID.randomUUID();
        Logger root = Logger.getLogger("");
        root.addHandler(lines);
        String trace;
        try {
            trace = ops().body(Map.of("code", UUID.randomUUID().toString(), "text", secret))
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("code", equalTo("INTERNAL_ERROR"))
                    .body(not(containsString("IllegalStateException")))
                    .extract()
                    .path("traceId");
        } finally {
            root.removeHandler(lines);
        }
        assertThat(lines.json).anyMatch(line -> line.contains("\"traceId\":\"" + trace + "\""));
        assertThat(lines.json).noneMatch(line -> line.contains(secret));
    }

    @Test
    void whatIsTooLargeIsRefusedWithAProblem() {
        ops().body(Map.of("code", "large", "text", "x".repeat(3_000_000)))
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void aBodyOfUnknownLengthIsCutOffAtTheLimit() throws Exception {
        for (String path : new String[] {"/api/v1/notes", "/api/v1/note-imports"}) {
            String type = path.endsWith("imports") ? "text/csv" : "application/json";
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Content-Type", type)
                    .header("Authorization", "Bearer " + Tokens.of("x", "ADMIN"))
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3_000_000])))
                    .build();
            try {
                var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isIn(400, 413);
            } catch (IOException e) {
                // The connection is closed while the rest is still being sent: refused as well.
                assertThat(e).isNotNull();
            }
        }
    }

    @Test
    void badTextIsTheCallersFault() {
        ops().body(Map.of("code", "bad\u0000text", "text", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_TEXT"));
    }

    @Test
    void anotherNoteWithTheCodeIsAConflict() {
        var note = Map.of("code", UUID.randomUUID().toString(), "text", "x");
        ops().body(note).post("/api/v1/notes").then().statusCode(201);
        ops().body(note).post("/api/v1/notes").then().statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    /** What production writes: one JSON object a line, formatted in the thread that logs. */
    private static final class LogLines extends Handler {

        private final List<String> json = new CopyOnWriteArrayList<>();
        private final JsonFormatter formatter = new JsonFormatter();

        @Override
        public void publish(LogRecord line) {
            json.add(formatter.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
