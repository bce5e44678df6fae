package io.needmap.kit.observe;

import static io.needmap.testkit.Api.ops;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.NoteHandler;
import io.needmap.kit.note.Notes;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class ObservabilityTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void theTraceOfARequestGoesOnBehindItsEvents() {
        String code = UUID.randomUUID().toString();
        String id = ops().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00")
                .body(Map.of("code", code, "text", NoteHandler.ECHO + code))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var note = EventContracts.tree(Notes.topic().awaitMessageAbout(id));
        assertThat(note.get("traceparent").textValue()).startsWith("00-" + TRACE);

        var echo = EventContracts.tree(new EventProbe(Infrastructure.kafka().bootstrapServers(), "needmap.kit.echo.v1")
                .await(r -> r.value().contains(code))
                .value());
        assertThat(echo.get("traceparent").textValue()).startsWith("00-" + TRACE);
        assertThat(echo.get("causationid")).isEqualTo(note.get("id"));
        assertThat(echo.get("actor").textValue()).isEqualTo("kit-test");
    }

    @Test
    void theFiguresThatAlertsWatchAreExported() {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains("needmap_outbox_size")
                .contains("needmap_outbox_age_seconds")
                .contains("needmap_outbox_sent_total")
                .contains("needmap_consumer_lag")
                .contains("needmap_consumer_paused")
                .contains("needmap_consumer_applied_total")
                .contains("needmap_consumer_ignored_total")
                .contains("needmap_consumer_dead_letters_total");
    }

    @Test
    void methodsAndAddressesThatCallersMakeUpAreNotCountedOneByOne() throws Exception {
        given().request("PRAISE", "/api/v1/notes").then().statusCode(405);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET /api/v1/notes/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
        await().untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("method=\"OTHER\"")
                .contains("uri=\"UNREADABLE\"")
                .doesNotContain("PRAISE", "%zz"));
    }

    @Test
    void aTraceparentThatIsNoneBeginsATraceOfItsOwn() {
        assertThat(Traces.behind("00-zz")).isEqualTo(io.opentelemetry.context.Context.root());
        assertThat(Traces.behind(null)).isEqualTo(io.opentelemetry.context.Context.root());
    }
}
