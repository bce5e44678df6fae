package io.needmap.console.service;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service.
 *
 * @param method GET, POST …
 * @param path with its query
 * @param headers to send along
 * @param body to send, when there is one
 * @param patience how long an answer may take
 */
public record Asked(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable Buffer body,
        Duration patience) {}
