package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Manifests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Secrets of the overlay, and those that operators would make. */
final class Secrets {

    private final Map<String, Map<String, String>> values = new HashMap<>();

    Secrets(Manifests manifests) {
        manifests.of("Secret").forEach(this::read);
    }

    /** What an operator makes. */
    void put(String name, Map<String, String> value) {
        values.put(name, value);
    }

    String get(String name, String key) {
        String value = values.getOrDefault(name, Map.of()).get(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no secret %s with %s".formatted(name, key));
        }
        return value;
    }

    private void read(JsonNode secret) {
        var value = new HashMap<String, String>();
        secret.path("data")
                .properties()
                .forEach(entry -> value.put(
                        entry.getKey(),
                        new String(Base64.getDecoder().decode(entry.getValue().asText()), StandardCharsets.UTF_8)));
        put(Manifests.name(secret), value);
    }
}
