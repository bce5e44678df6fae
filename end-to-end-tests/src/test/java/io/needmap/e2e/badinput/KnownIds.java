package io.needmap.e2e.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.stack.Needmap;
import io.needmap.local.api.ApiException;
import io.needmap.local.token.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ids of resources that exist, so that a request gets as far as its own mistake. */
final class KnownIds {

    private static final List<String> ID_FIELDS = List.of("id", "statementId", "activityId");

    private final Needmap needmap;
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, String> byCollection = new HashMap<>();

    KnownIds(Needmap needmap) {
        this.needmap = needmap;
    }

    /** The endpoint's path with the id of the first resource in its collection. */
    String fill(Endpoint endpoint) {
        var path = endpoint.path();
        int parameter = path.indexOf("/{");
        if (parameter < 0) {
            return path;
        }
        var collection = path.substring(0, parameter);
        var id = byCollection.computeIfAbsent(collection, one -> first(endpoint, one));
        return path.replaceFirst("\\{[^}]*}", id).replaceAll("\\{[^}]*}", madeUp());
    }

    /** Whether the path names a resource that exists, or none at all. */
    boolean exist(String path) {
        return unknown.stream().noneMatch(path::contains);
    }

    private String madeUp() {
        var id = UUID.randomUUID().toString();
        unknown.add(id);
        return id;
    }

    private String first(Endpoint endpoint, String collection) {
        try {
            JsonNode items = needmap.service(endpoint.app(), Role.ADMIN)
                    .get(collection + "?limit=1")
                    .path("items");
            return ID_FIELDS.stream()
                    .map(field -> items.path(0).path(field).asText())
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElseGet(this::madeUp);
        } catch (ApiException e) {
            return madeUp();
        }
    }
}
