package io.needmap.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * What the API answered to a successful request.
 *
 * @param status the HTTP status, 200–299
 * @param body the JSON body; a missing node when the answer had none
 * @param location the {@code Location} header, a path such as {@code /api/v1/statement-imports/…}, if any
 */
public record Answer(int status, JsonNode body, @Nullable String location) {

    /** The id in the body. */
    public String id() {
        return body.path("id").asText();
    }

    /** The version in the body, as {@code If-Match} wants it. */
    public long version() {
        return body.path("version").asLong();
    }

    /** The path to ask again for what this request made. */
    public String requireLocation() {
        if (location == null) {
            throw new IllegalStateException("the answer names no Location");
        }
        return location;
    }

    static Answer withoutBody(int status, @Nullable String location) {
        return new Answer(status, MissingNode.getInstance(), location);
    }
}
