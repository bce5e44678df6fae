package io.needmap.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedmapApiTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private NeedmapApi api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        api = new NeedmapApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "token");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void sendsTheTokenAndAnIdempotencyKey() {
        on("/api/v1/regions", 201, "{\"id\":\"r1\",\"version\":1}");
        var made = api.post("/api/v1/regions", Map.of("code", "N", "since", Instant.EPOCH), "key-1");
        assertThat(made.id()).isEqualTo("r1");
        assertThat(made.version()).isEqualTo(1);
        assertThat(asked).containsExactly("POST /api/v1/regions Bearer token key-1 null");
        assertThat(bodies.get(0)).contains("\"1970-01-01T00:00:00Z\"");
    }

    @Test
    void sendsAChangeWithTheVersionThatItIsAbout() {
        on("/api/v1/activities/a", 200, "{}");
        api.patch("/api/v1/activities/a", Map.of("relevance", "RELEVANT"), 4);
        assertThat(asked).containsExactly("PATCH /api/v1/activities/a Bearer token null \"4\"");
    }

    @Test
    void waitsForAServiceThatIsBusy() {
        var answers = new ArrayList<>(List.of(503, 429, 200));
        server.createContext("/api/v1/map", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, answers.remove(0), "{\"ok\":true}");
        });
        assertThat(api.get("/api/v1/map").path("ok").asBoolean()).isTrue();
        assertThat(answers).isEmpty();
    }

    @Test
    void carriesTheProblemOfARefusal() {
        on(
                "/api/v1/leads/1/qualify",
                422,
                "{\"code\":\"NEEDS_CONTEXT\",\"detail\":\"Answer these first\",\"missing\":[\"BUDGET\"]}");
        assertThatThrownBy(() -> api.post("/api/v1/leads/1/qualify", Map.of(), 1))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.code()).isEqualTo("NEEDS_CONTEXT");
                    assertThat(refusal.problem().path("missing").get(0).asText())
                            .isEqualTo("BUDGET");
                })
                .hasMessage("POST /api/v1/leads/1/qualify: 422 NEEDS_CONTEXT; Answer these first");
    }

    @Test
    void readsAListToItsEnd() {
        server.createContext("/api/v1/needs", exchange -> {
            var second = exchange.getRequestURI().getQuery().contains("pageToken=p2");
            answer(exchange, 200, second ? "{\"items\":[3]}" : "{\"items\":[1,2],\"nextPageToken\":\"p2\"}");
        });
        var items = new ArrayList<Integer>();
        api.forEach("/api/v1/needs?classification=NEED", item -> items.add(item.asInt()));
        assertThat(items).containsExactly(1, 2, 3);
    }

    @Test
    void uploadsAFileAsItIsOrInAForm(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("list.csv"), "name\nZoë\n");
        server.createContext("/api/v1/", exchange -> {
            record(exchange);
            exchange.getResponseHeaders().add("Location", "/api/v1/jobs/1");
            answer(exchange, 202, "");
        });
        assertThat(api.upload("/api/v1/statement-imports", "text/csv", file, "k")
                        .requireLocation())
                .isEqualTo("/api/v1/jobs/1");
        api.upload("/api/v1/name-lists", file, Map.of("mode", "UPSERT"), "k");
        assertThat(bodies.get(0)).isEqualTo("name\nZoë\n");
        assertThat(bodies.get(1))
                .contains("name=\"file\"; filename=\"list.csv\"", "Zoë", "name=\"request\"", "{\"mode\":\"UPSERT\"}");
    }

    private void on(String path, int status, String body) {
        server.createContext(path, exchange -> {
            record(exchange);
            answer(exchange, status, body);
        });
    }

    private void record(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add("%s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Idempotency-Key"),
                        headers.getFirst("If-Match")));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
