package io.needmap.console.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/** Which requests can be sent once more when their connection is closed before an answer comes. */
final class Repeatable {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final long MOST_BYTES = 65_536;

    private Repeatable() {}

    /**
     * The body, to be sent as often as it takes; empty where sending it again could do twice what was asked once, or where
     * there is more of it than a gateway should keep.
     */
    static Optional<Future<Buffer>> body(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (READING.contains(request.method())) {
            boolean bare = length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
            return bare ? Optional.of(Future.succeededFuture(Buffer.buffer())) : Optional.empty();
        }
        if (request.getHeader("Idempotency-Key") == null || length == null || !isSmall(length)) {
            return Optional.empty();
        }
        var body = request.body();
        request.resume();
        return Optional.of(body);
    }

    private static boolean isSmall(String length) {
        return length.matches("\\d{1,9}") && Long.parseLong(length) <= MOST_BYTES;
    }
}
