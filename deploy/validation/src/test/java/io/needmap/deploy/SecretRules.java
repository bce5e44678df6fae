package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every secret and setting that is referred to is made by somebody, with that key; and none is written down. */
final class SecretRules {

    private SecretRules() {}

    static Stream<String> faults(Manifests manifests) {
        var known = known(manifests);
        var faults = new ArrayList<String>();
        for (var document : manifests.documents()) {
            references(document)
                    .forEach((name, keys) -> keys.stream()
                            .filter(key -> !known.getOrDefault(name, Set.of()).contains(key))
                            .forEach(key -> faults.add(
                                    "%s: nobody makes %s of %s".formatted(Manifests.title(document), key, name))));
        }
        boolean real = manifests.of("ExternalSecret").findAny().isPresent();
        manifests
                .of("Secret")
                .filter(secret -> real)
                .forEach(secret -> faults.add(Manifests.title(secret) + ": a secret is written down"));
        manifests
                .of("Deployment")
                .flatMap(deployment -> Manifests.containers(deployment).stream())
                .forEach(container -> manifests.environment(container).forEach((name, value) -> {
                    if (value != null && name.matches(".*(PASSWORD|SECRET|JAAS).*")) {
                        faults.add("%s is written down".formatted(name));
                    }
                }));
        return faults.stream();
    }

    /** Names of secrets and config maps with their keys. */
    private static Map<String, Set<String>> known(Manifests manifests) {
        var known = new HashMap<String, Set<String>>();
        Stream.concat(manifests.of("ConfigMap"), manifests.of("Secret"))
                .forEach(document -> known.put(Manifests.name(document), fields(document.path("data"))));
        manifests.of("ExternalSecret").forEach(secret -> {
            var made = fields(secret.at("/spec/target/template/data"));
            if (made.isEmpty()) {
                Yaml.each(secret.at("/spec/data"))
                        .forEach(entry -> made.add(entry.path("secretKey").asText()));
            }
            known.put(secret.at("/spec/target/name").asText(), made);
        });
        // What operators make: Strimzi for users and clusters, CloudNativePG for clusters.
        manifests
                .of("KafkaUser")
                .forEach(user -> known.computeIfAbsent(Manifests.name(user), name -> new HashSet<>())
                        .addAll(Set.of("password", "sasl.jaas.config")));
        manifests.of("Kafka").forEach(kafka -> known.put(Manifests.name(kafka) + "-cluster-ca-cert", Set.of("ca.crt")));
        manifests.of("Cluster").forEach(cluster -> known.put(Manifests.name(cluster) + "-ca", Set.of("ca.crt")));
        return known;
    }

    private static Set<String> fields(JsonNode node) {
        var fields = new HashSet<String>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static Map<String, Set<String>> references(JsonNode document) {
        var references = new HashMap<String, Set<String>>();
        Stream.of("secretKeyRef", "configMapKeyRef", "accessKeyId", "secretAccessKey")
                .flatMap(field -> document.findValues(field).stream())
                .forEach(reference -> note(references, reference.path("name"), reference.path("key")));
        Stream.of("secretTargetRef", "configMapTargetRef")
                .flatMap(field -> document.findValues(field).stream())
                .flatMap(Yaml::each)
                .forEach(reference -> note(references, reference.path("name"), reference.path("key")));
        Yaml.each(document.at("/spec/template/spec/volumes"))
                .map(volume -> volume.path("secret"))
                .forEach(secret -> Yaml.each(secret.path("items"))
                        .forEach(item -> note(references, secret.path("secretName"), item.path("key"))));
        document.findValues("passwordSecret")
                .forEach(secret -> List.of("username", "password")
                        .forEach(key -> references
                                .computeIfAbsent(secret.path("name").asText(), n -> new HashSet<>())
                                .add(key)));
        StreamSupport.stream(document.at("/spec/tls").spliterator(), false)
                .map(tls -> tls.path("secretName").asText())
                .forEach(name -> references.put(name, new HashSet<>(Set.of("tls.crt", "tls.key"))));
        return references;
    }

    private static void note(Map<String, Set<String>> references, JsonNode name, JsonNode key) {
        references.computeIfAbsent(name.asText(), n -> new HashSet<>()).add(key.asText());
    }
}
