package io.needmap.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of Needmap's HTTP API. Safe for use by several threads.
 *
 * <p>Paths are absolute ({@code /api/v1/reps?limit=200}). A request is tried again, for up to a minute, when the answer
 * is 429 or 503 ({@code Retry-After} is honoured) or the connection fails; that is safe because every creating request
 * carries an idempotency key and every change an {@code If-Match}. Any other answer from 400 up is an
 * {@link ApiException}.
 */
public final class NeedmapApi {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final Supplier<String> token;
    private final Exchange exchange = new Exchange(JSON, PATIENCE);

    /**
     * A client of the API at {@code base} (scheme, host and port).
     *
     * @param token gives the bearer token for the next request
     */
    public NeedmapApi(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** The mapper that writes request bodies: times as RFC 3339, dates as ISO 8601. */
    public static ObjectMapper json() {
        return JSON;
    }

    /** Where this client sends its requests. */
    public URI base() {
        return base;
    }

    /** Reads a resource. */
    public JsonNode get(String path) {
        return exchange.send(request(path).GET()).body();
    }

    /** Reads a whole list, page by page, and hands each item over in order. */
    public void forEach(String path, Consumer<JsonNode> item) {
        var separator = path.contains("?") ? "&" : "?";
        @Nullable String pageToken = null;
        do {
            var page = get(pageToken == null ? path : path + separator + "pageToken=" + pageToken);
            page.path("items").forEach(item);
            pageToken = page.path("nextPageToken").asText(null);
        } while (pageToken != null);
    }

    /** Posts with an idempotency key of its own. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Posts with the caller's idempotency key: the same key and body later gives the same resource. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return exchange.send(
                json(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofByteArray(bytes(body))));
    }

    /** Posts a transition or another change of a resource that stands at {@code version}. */
    public Answer post(String path, Object body, long version) {
        return exchange.send(
                json(path).header("If-Match", etag(version)).POST(BodyPublishers.ofByteArray(bytes(body))));
    }

    /** Replaces a resource that stands at {@code version}. */
    public Answer put(String path, Object body, long version) {
        return exchange.send(json(path).header("If-Match", etag(version)).PUT(BodyPublishers.ofByteArray(bytes(body))));
    }

    /** Changes the named fields of a resource that stands at {@code version} (JSON Merge Patch). */
    public Answer patch(String path, Object fields, long version) {
        return exchange.send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag(version))
                .method("PATCH", BodyPublishers.ofByteArray(bytes(fields))));
    }

    /** Uploads a file as the raw body; the answer's location is the job to follow. */
    public Answer upload(String path, String contentType, Path file, String idempotencyKey) {
        return exchange.send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(Multipart.file(file)));
    }

    /** Uploads a file as part {@code file} and a JSON document as part {@code request} of one multipart form. */
    public Answer upload(String path, Path file, Object request, String idempotencyKey) {
        var form = new Multipart(file, bytes(request));
        return exchange.send(request(path)
                .header("Content-Type", form.contentType())
                .header("Idempotency-Key", idempotencyKey)
                .POST(form.publisher()));
    }

    /** Saves the body of an answer in {@code target}, whatever its type. */
    public void download(String path, Path target) {
        exchange.save(request(path).GET(), target);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get());
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + body.getClass() + " as JSON", e);
        }
    }
}
