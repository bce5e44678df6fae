package io.needmap.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service that answers as its API document says, with one of everything in each of its states. */
final class DocumentedService {

    // Properties, since this class is loaded twice: by the test, and by what starts the servers.
    private static final String ON = "services-as-documented";
    private static final String TOLD = "operation-told";
    private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();
    // Every role asks for the same.
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private DocumentedService() {}

    static boolean isOn() {
        return System.getProperty(ON) != null;
    }

    /** Has all services answer so meanwhile, also the one that is down otherwise. */
    static void during(Runnable work) throws IOException {
        var address = ConfigProvider.getConfig().getValue("console.upstreams." + LittleServices.DOWN, URI.class);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> answer(exchange, LittleServices.DOWN));
        server.start();
        System.setProperty(ON, "yes");
        try {
            work.run();
        } finally {
            System.clearProperty(ON);
            server.stop(0);
        }
    }

    /** The roles of the operation that was told last, and forgets it; none when nothing was told. */
    static Set<String> rolesOfWhatWasTold() {
        var told = System.getProperty(TOLD);
        System.clearProperty(TOLD);
        return told == null ? Set.of() : Set.of(told.split(","));
    }

    static void answer(HttpExchange exchange, String service) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod().toLowerCase(java.util.Locale.ROOT);
        var answer = ANSWERS.computeIfAbsent(
                service + method + path,
                asked -> Answer.of(DOCUMENTS.computeIfAbsent(service, DocumentedService::read), path, method));
        if (!method.equals("get") && !answer.roles().contains("AUDITOR")) {
            System.setProperty(TOLD, String.join(",", answer.roles()));
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What an operation answers, and who may ask for it. */
    private record Answer(List<String> roles, String body) {

        static Answer of(JsonNode document, String path, String method) {
            var operation = operation(document, path, method);
            var schema = StreamSupport.stream(operation.path("responses").spliterator(), false)
                    .map(response -> response.at("/content/application~1json/schema"))
                    .filter(found -> !found.isMissingNode())
                    .findFirst();
            var body = schema.map(found ->
                            new Sample(document).of(found, number(path)).toString())
                    .orElse("{}");
            return new Answer(DocumentedService.roles(operation), body);
        }
    }

    private static List<String> roles(JsonNode operation) {
        return StreamSupport.stream(operation.at("/security/0/SecurityScheme").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The operation whose path has most words in common: {@code /leads/changes} before {@code /leads/{id}}. */
    private static JsonNode operation(JsonNode document, String path, String method) {
        return document.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .filter(entry -> entry.getValue().has(method))
                .min(java.util.Comparator.comparing(entry ->
                        entry.getKey().chars().filter(sign -> sign == '{').count()))
                .orElseThrow(() -> new IllegalStateException(method + " " + path + " is in no document"))
                .getValue()
                .path(method);
    }

    /** Ids say which of the samples they belong to. */
    private static int number(String path) {
        var id = java.util.regex.Pattern.compile("-([0-9]{12})(/|$)").matcher(path);
        return id.find() ? Integer.parseInt(id.group(1)) : 0;
    }

    private static JsonNode read(String service) {
        try {
            return new YAMLMapper()
                    .readTree(
                            Path.of("../docs/api/" + service + "-service.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
