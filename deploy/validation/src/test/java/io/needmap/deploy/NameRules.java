package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names and labels that the API server takes, and one namespace for everything. */
final class NameRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern SHORT_NAME = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?");
    private static final Set<String> BECOME_HOST_NAMES =
            Set.of("Service", "Deployment", "Cluster", "Kafka", "Namespace");

    private NameRules() {}

    static Stream<String> faults(Manifests manifests) {
        var seen = new HashSet<String>();
        return manifests.documents().stream().flatMap(document -> {
            var faults = Stream.<String>builder();
            String title = Manifests.title(document);
            if (!pattern(document).matcher(Manifests.name(document)).matches()) {
                faults.add(title + ": the name is not one of Kubernetes");
            }
            if (!seen.add(title)) {
                faults.add(title + ": comes twice");
            }
            labels(document)
                    .filter(label -> !LABEL.matcher(label).matches())
                    .forEach(label -> faults.add("%s: label value %s".formatted(title, label)));
            String namespace = document.at("/metadata/namespace").asText();
            if (!document.path("kind").asText().equals("Namespace") && !namespace.equals("needmap")) {
                faults.add(title + ": the namespace is not needmap");
            }
            return faults.build();
        });
    }

    private static Pattern pattern(JsonNode document) {
        return BECOME_HOST_NAMES.contains(document.path("kind").asText()) ? SHORT_NAME : NAME;
    }

    private static Stream<String> labels(JsonNode document) {
        return Stream.concat(
                Yaml.texts(document.at("/metadata/labels")), Yaml.texts(document.at("/spec/template/metadata/labels")));
    }
}
