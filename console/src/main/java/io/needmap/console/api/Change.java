package io.needmap.console.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service is told to do.
 *
 * @param method POST, PATCH or PUT
 * @param path below {@code /api/v1}
 * @param body what to send, as JSON
 * @param version which version the reader saw, sent as {@code If-Match}; none for what has no version
 * @param key the {@code Idempotency-Key}: the form's, so that sending a form twice does the thing once
 */
public record Change(
        String method,
        String path,
        Object body,
        @Nullable String version,
        @Nullable String key) {

    /** A POST that makes something, once for each key. */
    public static Change create(String path, Object body, @Nullable String key) {
        return new Change("POST", path, body, null, key);
    }

    /** A transition of what the reader saw in this version. */
    public static Change transition(String path, Object body, @Nullable String version) {
        return new Change("POST", path, body, version, null);
    }

    /** A POST without a version and without a key. */
    public static Change post(String path, Object body) {
        return new Change("POST", path, body, null, null);
    }

    /** New values for some fields of what the reader saw in this version. */
    public static Change patch(String path, Map<String, ?> fields, @Nullable String version) {
        return new Change("PATCH", path, fields, version, null);
    }
}
