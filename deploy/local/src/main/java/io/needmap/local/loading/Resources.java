package io.needmap.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes resources under ids of our own and takes them through their states; what stands already stays as it is. */
public final class Resources {

    private static final Map<String, String> NOTHING = Map.of();

    private final NeedmapApi api;

    /** Resources of this API. */
    public Resources(NeedmapApi api) {
        this.api = api;
    }

    /** Creates the resource, or answers what already stands under its id. */
    public JsonNode create(String collection, Map<String, ?> body) {
        return api.post("/api/v1/" + collection, body).body();
    }

    /** Reads a resource. */
    public JsonNode get(String collection, UUID id) {
        return api.get("/api/v1/" + collection + "/" + id);
    }

    /**
     * Takes a resource through transitions, each only from the state it starts from.
     *
     * @param resource as it was last read; its id, version and state count
     * @return the resource as it is afterwards
     */
    public JsonNode advance(String collection, JsonNode resource, List<Transition> transitions) {
        var current = resource;
        for (var transition : transitions) {
            if (transition.from().equals(current.path("state").asText())) {
                var path = "/api/v1/%s/%s/%s"
                        .formatted(collection, current.path("id").asText(), transition.name());
                current = api.post(path, NOTHING, current.path("version").asLong())
                        .body();
            }
        }
        return current;
    }

    /** The ids in a whole list, read from this field of its items. */
    public Set<UUID> ids(String pathAndQuery, String field) {
        var ids = new HashSet<UUID>();
        api.forEach(
                "/api/v1/" + pathAndQuery,
                item -> ids.add(UUID.fromString(item.path(field).asText())));
        return ids;
    }

    /**
     * A change of state.
     *
     * @param name the last part of the path, {@code complete}
     * @param from the state in which it applies
     */
    public record Transition(String name, String from) {}
}
