package io.needmap.e2e.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.local.api.NeedmapApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be wrong with a request to one endpoint, each by itself. */
final class BadRequests {

    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 412, 413, 422, 428);
    private static final String TOO_LONG = "x".repeat(20_000);

    private final Endpoint endpoint;
    private final String path;
    private final Set<Integer> malformed;
    private final Set<Integer> outOfRange;
    private final List<BadRequest> requests = new ArrayList<>();

    /**
     * Requests to an endpoint.
     *
     * @param path its path, with the ids of resources that exist where there are any
     * @param exists whether there is such a resource; otherwise that may be the first thing to be noticed
     */
    BadRequests(Endpoint endpoint, String path, boolean exists) {
        this.endpoint = endpoint;
        this.path = path;
        this.malformed = exists ? Set.of(400) : Set.of(400, 404);
        this.outOfRange = exists ? Set.of(400, 422) : Set.of(400, 404, 422);
    }

    /** Requests whose caller is allowed to make them. */
    List<BadRequest> all() {
        ids();
        query();
        if (endpoint.takesBody()) {
            add("text instead of what it takes", path, Map.of("Content-Type", "text/x-unheard-of"), "?", Set.of(415));
        }
        endpoint.jsonType().ifPresent(this::bodies);
        preconditions();
        return requests;
    }

    private void ids() {
        // The place of a dead letter is a topic and two numbers, so that an id is malformed there.
        var unknown = endpoint.path().startsWith("/operations/") ? Set.of(400, 404) : Set.of(404);
        if (endpoint.takesIds()) {
            var foreign = endpoint.filled(endpoint.path());
            add("an id that nobody has", foreign, json(), emptyBody(), endpoint.takesBody() ? REFUSED : unknown);
        }
        for (var parameter : endpoint.pathParameters()) {
            var broken = endpoint.path().replace("{" + parameter + "}", "not%20an%20id");
            add("something that is no id", endpoint.filled(broken), json(), emptyBody(), Set.of(400, 404, 422, 428));
        }
    }

    private void query() {
        for (var parameter : endpoint.queryParameters()) {
            var name = parameter.path("name").asText();
            if (name.equals("limit")) {
                for (var limit : List.of("0", "201", "-1", "abc", "99999999999")) {
                    add("limit " + limit, path + "?limit=" + limit, json(), emptyBody(), malformed);
                }
            } else if (name.equals("pageToken")) {
                for (var token : List.of("made-up", "AAAA", "%00", "x".repeat(2_000))) {
                    add("a page token of our own", path + "?pageToken=" + token, json(), emptyBody(), Set.of(400, 404));
                }
            } else if (!isText(parameter)) {
                add(
                        "nonsense for " + name,
                        path + "?" + name + "=%C3%A4%7B",
                        json(),
                        emptyBody(),
                        Set.of(400, 404, 422));
            }
        }
    }

    private boolean isText(JsonNode parameter) {
        var schema = endpoint.resolved(parameter.path("schema"));
        return endpoint.isOf(schema, "string") && !schema.has("format") && !schema.has("enum");
    }

    private void bodies(String type) {
        var headers = headers(type);
        add("malformed JSON", path, headers, "{\"name\": ", malformed);
        add("no JSON at all", path, headers, "<name/>", malformed);
        add("an array", path, headers, "[1, 2]", malformed);
        add("a number", path, headers, "17", malformed);
        add("very deep JSON", path, headers, "[".repeat(3_000) + "]".repeat(3_000), malformed);
        if (endpoint.bodyRequired() || endpoint.patches()) {
            add("null", path, headers, "null", malformed);
            add("nothing", path, headers, "", malformed);
        }
        add("an unknown field", path, headers, "{\"fieldThatNobodyKnows\": 1}", malformed);
        endpoint.properties().properties().forEach(property -> {
            wrongTypes(headers, property.getKey(), property.getValue());
            hostileTexts(headers, property.getKey(), property.getValue());
        });
    }

    private void wrongTypes(Map<String, String> headers, String name, JsonNode schema) {
        var isObject =
                endpoint.isOf(schema, "object") || endpoint.resolved(schema).isEmpty();
        if (!isObject) {
            add("an object for " + name, path, headers, body(name, "{\"a\": {\"b\": []}}"), malformed);
        }
        if (endpoint.isOf(schema, "object")) {
            add("an array for " + name, path, headers, body(name, "[[\"a\"]]"), malformed);
        }
        if (endpoint.isOf(schema, "integer") || endpoint.isOf(schema, "number")) {
            add("a huge number for " + name, path, headers, body(name, "1e400"), outOfRange);
            add("a word for " + name, path, headers, body(name, "\"many\""), malformed);
        }
    }

    private void hostileTexts(Map<String, String> headers, String name, JsonNode schema) {
        if (endpoint.isOf(schema, "string")) {
            add("too long a " + name, path, headers, body(name, "\"" + TOO_LONG + "\""), malformed);
            add("U+0000 in " + name, path, headers, body(name, "\"a\\u0000b\""), REFUSED);
            add("half a character in " + name, path, headers, body(name, "\"\\ud800\""), REFUSED);
        }
    }

    private void preconditions() {
        if (endpoint.takesHeader("If-Match")) {
            var plain = endpoint.patches() || !endpoint.bodyRequired();
            var without = Map.of("Content-Type", endpoint.jsonType().orElse("application/json"));
            add("no If-Match", path, without, "{}", plain ? Set.of(404, 428) : REFUSED);
            var stale = new HashMap<>(without);
            stale.put("If-Match", "\"999999\"");
            add("an old version", path, stale, "{}", plain ? Set.of(404, 412) : REFUSED);
        }
    }

    private Map<String, String> json() {
        return endpoint.bodyType().map(this::headers).orElse(Map.of());
    }

    private Map<String, String> headers(String type) {
        var headers = new HashMap<>(Map.of("Content-Type", type));
        if (endpoint.takesHeader("If-Match")) {
            headers.put("If-Match", "*");
        }
        return headers;
    }

    private String emptyBody() {
        return endpoint.takesBody() ? "{}" : null;
    }

    // The field alone, with no other that might be wrong as well.
    private static String body(String name, String value) {
        ObjectNode whole = NeedmapApi.json().createObjectNode();
        return whole.put(name, "@").toString().replace("\"@\"", value);
    }

    private void add(String why, String where, Map<String, String> headers, String body, Set<Integer> statuses) {
        requests.add(new BadRequest(why, where, headers, body, statuses));
    }
}
