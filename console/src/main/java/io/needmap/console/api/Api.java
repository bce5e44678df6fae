package io.needmap.console.api;

import com.fasterxml.jackson.databind.JavaType;
import io.needmap.console.gateway.Collections;
import io.needmap.console.service.Asked;
import io.needmap.console.service.Service;
import io.needmap.console.service.ServiceClient;
import io.needmap.console.session.Visitor;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The four services as the person who looks may use them: every call carries that person's own token. */
@RequestScoped
public class Api {

    private static final String ROOT = "/api/v1";
    private static final int MOST_PAGES = 25;
    private static final Duration READING = Duration.ofSeconds(3);
    private static final Duration WRITING = Duration.ofSeconds(10);

    private final ServiceClient client;
    private final Visitor visitor;
    private final Silence silence;

    /** Speaks in the name of the visitor of this request. */
    public Api(ServiceClient client, Visitor visitor, Silence silence) {
        this.client = client;
        this.visitor = visitor;
        this.silence = silence;
    }

    /** Asks for one thing; the path begins below {@code /api/v1}. */
    public <T> Pending<T> get(String path, Class<T> type) {
        return ask(path, Json.type(type));
    }

    /** Asks for one page of a list. */
    public <T> Pending<Listing<T>> list(String path, Class<T> item) {
        return ask(path, Json.listing(item));
    }

    /** Every item of a list whose first page was asked for by this path; of one that has no end, the beginning. */
    public <T> List<T> all(String path, Class<T> item, Reply<Listing<T>> first) {
        var items = new ArrayList<>(first.or(Listing.none()).items());
        var token = first.or(Listing.none()).nextPageToken();
        for (int page = 1; token != null && page < MOST_PAGES; page++) {
            var next = list(path + "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8), item)
                    .reply()
                    .or(Listing.none());
            items.addAll(next.items());
            token = next.nextPageToken();
        }
        return items;
    }

    /** Asks for what a question answers that is sent as a body and changes nothing. */
    public <T> Pending<T> question(String path, Object body, Class<T> type) {
        return this.<T>send(Change.post(path, body), Json.type(type), READING);
    }

    /** Tells a service to do something and waits for what came of it. */
    public <T> Reply<T> tell(Change change, Class<T> type) {
        return this.<T>send(change, Json.type(type), WRITING).reply();
    }

    /** Tells a service to do something whose outcome needs no reading beyond that it was done. */
    public Reply<Done> tell(Change change) {
        return tell(change, Done.class);
    }

    /** Passes a file on, as it is. */
    public <T> Reply<T> upload(String path, String mediaType, byte[] body, String key, Class<T> type) {
        var headers = Map.of("Content-Type", mediaType, "Idempotency-Key", key);
        return this.<T>exchange("POST", path, headers, Buffer.buffer(body), Json.type(type), WRITING)
                .reply();
    }

    private <T> Pending<T> ask(String path, JavaType type) {
        return exchange("GET", path, Map.of(), null, type, READING);
    }

    private <T> Pending<T> send(Change change, JavaType type, Duration patience) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        if (change.version() != null) {
            headers.put("If-Match", "\"" + change.version() + "\"");
        }
        if (change.key() != null) {
            headers.put("Idempotency-Key", change.key());
        }
        return exchange(
                change.method(), change.path(), headers, Buffer.buffer(Json.write(change.body())), type, patience);
    }

    @SuppressWarnings("TooManyParameters")
    private <T> Pending<T> exchange(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable Buffer body,
            JavaType type,
            Duration patience) {
        var service = owner(path);
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + visitor.token());
        var answer = client.exchange(service, new Asked(method, ROOT + path, all, body, patience));
        return new Pending<>(
                service,
                answer.toCompletionStage().toCompletableFuture(),
                answered -> Json.<T>read(answered, type),
                silence);
    }

    private static Service owner(String path) {
        var collection = path.substring(1).split("[/?]", 2)[0];
        return Collections.owner(collection)
                .orElseThrow(() -> new IllegalArgumentException("no service has " + collection));
    }

    /** A thing that was made or changed: its id and version are all that most pages go on with. */
    public record Done(
            @Nullable UUID id, long version, @Nullable UUID activityId) {}
}
