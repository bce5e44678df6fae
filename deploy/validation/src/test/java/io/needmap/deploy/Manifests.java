package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents that are applied together. */
public record Manifests(List<JsonNode> documents) {

    /** What an overlay renders. */
    public static Manifests overlay(String name) {
        try {
            return new Manifests(Yaml.documents(
                    Kustomize.render(Project.KUBERNETES.resolve("overlays").resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an overlay renders together with a component that is not part of it. */
    public static Manifests overlay(String name, String component) {
        try {
            var both = Files.createDirectories(
                    Path.of("target/overlays", name + "-" + component).toAbsolutePath());
            var kubernetes = both.relativize(Project.KUBERNETES);
            Files.writeString(both.resolve("kustomization.yaml"), """
                    resources: [%1$s/overlays/%2$s]
                    components: [%1$s/components/%3$s]
                    """.formatted(kubernetes, name, component));
            return new Manifests(Yaml.documents(Kustomize.render(both)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<JsonNode> of(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind));
    }

    public Optional<JsonNode> find(String kind, String name) {
        return of(kind).filter(document -> name(document).equals(name)).findFirst();
    }

    public JsonNode get(String kind, String name) {
        return find(kind, name)
                .orElseThrow(() -> new IllegalArgumentException("there is no %s %s".formatted(kind, name)));
    }

    public Set<String> names(String kind) {
        return of(kind).map(Manifests::name).collect(Collectors.toCollection(TreeSet::new));
    }

    public static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    static String title(JsonNode document) {
        return document.path("kind").asText() + "/" + name(document);
    }

    /** The containers of a Deployment, those that run first included. */
    static List<JsonNode> containers(JsonNode deployment) {
        var pod = deployment.at("/spec/template/spec");
        return Stream.concat(Yaml.each(pod.path("initContainers")), Yaml.each(pod.path("containers")))
                .toList();
    }

    public static JsonNode app(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    /** Whether all of these labels are among those; nothing selects nothing. */
    static boolean selects(JsonNode labels, JsonNode of) {
        return labels.isObject()
                && !labels.isEmpty()
                && labels.properties().stream()
                        .allMatch(label -> label.getValue().equals(of.get(label.getKey())));
    }

    /** Names and values of a container's environment; a value that comes from a secret is {@code null}. */
    public Map<String, String> environment(JsonNode container) {
        var environment = new LinkedHashMap<String, String>();
        Yaml.each(container.path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(name -> find("ConfigMap", name).stream())
                .forEach(map -> map.path("data")
                        .properties()
                        .forEach(entry ->
                                environment.put(entry.getKey(), entry.getValue().asText())));
        Yaml.each(container.path("env"))
                .forEach(variable -> environment.put(variable.path("name").asText(), value(variable)));
        return environment;
    }

    private String value(JsonNode variable) {
        var reference = variable.at("/valueFrom/configMapKeyRef");
        if (reference.isObject()) {
            return find("ConfigMap", reference.path("name").asText())
                    .map(map -> map.path("data")
                            .path(reference.path("key").asText())
                            .asText())
                    .orElse(null);
        }
        return variable.has("value") ? variable.path("value").asText() : null;
    }
}
