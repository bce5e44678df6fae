package io.needmap.console.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.console.service.Service;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a service offers, as it describes itself (OpenAPI).
 *
 * @param service which
 * @param available whether it could be asked
 * @param groups its operations by collection
 */
record ApiDocument(Service service, boolean available, List<OperationGroup> groups) {

    private static final String API = "/api/v1/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiDocument of(Service service, Optional<Buffer> answer) {
        try {
            return answer.isEmpty()
                    ? new ApiDocument(service, false, List.of())
                    : new ApiDocument(
                            service,
                            true,
                            groups(JSON.readTree(answer.get().toString()).path("paths")));
        } catch (JsonProcessingException e) {
            return new ApiDocument(service, false, List.of());
        }
    }

    /** How many operations there are. */
    public int size() {
        return groups.stream().mapToInt(group -> group.operations().size()).sum();
    }

    private static List<OperationGroup> groups(JsonNode paths) {
        Map<String, List<Operation>> byCollection = new TreeMap<>();
        for (var path : paths.properties()) {
            if (path.getKey().startsWith(API)) {
                var collection = path.getKey().substring(API.length()).split("/", 2)[0];
                byCollection
                        .computeIfAbsent(collection, name -> new ArrayList<>())
                        .addAll(operations(path.getKey(), path.getValue()));
            }
        }
        return byCollection.entrySet().stream()
                .map(group -> new OperationGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static List<Operation> operations(String path, JsonNode methods) {
        return methods.properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        path,
                        method.getValue().path("summary").asText("")))
                .toList();
    }
}
