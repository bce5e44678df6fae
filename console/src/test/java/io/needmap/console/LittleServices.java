package io.needmap.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Real HTTP servers in the place of three services; the fourth, materials, is down. */
public class LittleServices implements QuarkusTestResourceLifecycleManager {

    static final String DOWN = "materials";
    // The token that a service was shown last; a property, since this class may be loaded twice.
    static final String TOKEN_SEEN = "token-seen";
    static final String BODY_SEEN = "body-seen";

    private final List<HttpServer> servers = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        // Otherwise each answer waits for the acknowledgement of its head, 40 milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var addresses = new HashMap<String, String>();
            for (var service : List.of("interview", "activity-map", "lead-qualification")) {
                addresses.put("console.upstreams." + service, "http://127.0.0.1:" + serve(service));
            }
            addresses.put("console.sign-in.local-key", key().toString());
            addresses.put("console.upstreams." + DOWN, "http://127.0.0.1:" + closedPort());
            return addresses;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path key() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var der = generator.generateKeyPair().getPrivate().getEncoded();
            var file = Files.createTempFile("console-test", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                            .formatted(Base64.getMimeEncoder().encodeToString(der)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        servers.forEach(server -> server.stop(0));
    }

    private int serve(String service) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{\"status\":\"UP\"}"));
        server.createContext("/q/openapi", exchange -> answer(exchange, 200, document(exchange, service)));
        server.createContext("/api/v1/", exchange -> echo(exchange, service));
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }

    private static String document(HttpExchange exchange, String service) {
        return "format=json".equals(exchange.getRequestURI().getQuery())
                ? """
                {"openapi":"3.1.0","paths":{
                  "/api/v1/%1$s-things":{"get":{"summary":"List <things>"},"post":{"summary":"Make a thing"}},
                  "/api/v1/%1$s-things/{id}":{"parameters":[],"get":{"summary":"Read a thing"}},
                  "/q/other":{"get":{}}}}
                """.formatted(service)
                : "openapi: 3.1.0 # " + service;
    }

    private static void echo(HttpExchange exchange, String service) throws IOException {
        if (DocumentedService.isOn()) {
            DocumentedService.answer(exchange, service);
            return;
        }
        var body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            System.setProperty(BODY_SEEN, new String(body, StandardCharsets.UTF_8));
        }
        var headers = exchange.getResponseHeaders();
        headers.add("X-Service", service);
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (shown != null) {
            System.setProperty(TOKEN_SEEN, shown);
        }
        headers.add("X-Asked", exchange.getRequestMethod() + " " + exchange.getRequestURI());
        headers.add("X-Length", Integer.toString(body.length));
        headers.add("ETag", "\"7\"");
        for (var name : List.of(
                "Authorization",
                "If-Match",
                "Idempotency-Key",
                "Content-Type",
                "X-Forwarded-Host",
                "X-Forwarded-Proto")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            headers.add("X-Got-" + name, value == null ? "none" : value);
        }
        var told = service.equals("lead-qualification")
                ? LittleLeads.answer(exchange.getRequestURI().getPath())
                : null;
        if (LittleLeads.slow(exchange.getRequestURI().getPath())) {
            // No answer, and the connection stays open.
            return;
        }
        var said = service.equals("interview")
                ? LittleInterviews.answer(
                        exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body)
                : null;
        if (said != null) {
            answer(exchange, said.status(), said.text());
        } else if (told != null) {
            answer(exchange, 200, told);
        } else if (LittleLeads.stale(
                exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("If-Match"))) {
            answer(exchange, 412, "{\"title\":\"It was changed\"}");
        } else if (exchange.getRequestURI().getPath().endsWith("/slow")) {
            drip(exchange);
        } else {
            exchange.sendResponseHeaders(
                    exchange.getRequestMethod().equals("POST") ? 201 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    // Half of the answer now, the rest when the caller has seen the first half.
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        GatewayTest.firstHalfSeen().join();
        exchange.getResponseBody().write("second\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
