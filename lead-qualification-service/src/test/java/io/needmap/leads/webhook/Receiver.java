package io.needmap.leads.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Another application: takes webhooks on this machine and answers as it is told. */
final class Receiver implements AutoCloseable {

    record Got(String id, Instant at, String signature, String body, Instant came) {}

    record Says(int status, Map<String, String> headers) {

        static final Says YES = new Says(204, Map.of());

        static Says status(int status) {
            return new Says(status, Map.of());
        }
    }

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, Says> answer = any -> Says.YES;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var message = new Got(
                headers.getFirst("webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Instant.now());
        var says = answer.apply(message);
        got.add(message);
        new HashMap<>(says.headers()).forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(says.status(), -1);
        exchange.close();
    }

    void answers(Function<Got, Says> says) {
        answer = says;
    }

    String url() {
        return "http://localhost:%d/hook".formatted(server.getAddress().getPort());
    }

    List<Got> got() {
        return got;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
