package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What podman has to be told so that it runs a container as the manifest says; a field that is not known is refused. */
final class PodContainer {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "image",
            "ports",
            "envFrom",
            "env",
            "resources",
            "securityContext",
            "volumeMounts",
            "startupProbe",
            "livenessProbe",
            "readinessProbe",
            "lifecycle");
    private static final Set<String> KNOWN_OF_POD = Set.of(
            "serviceAccountName",
            "automountServiceAccountToken",
            "enableServiceLinks",
            "terminationGracePeriodSeconds",
            "securityContext",
            "topologySpreadConstraints",
            "initContainers",
            "containers",
            "volumes");

    private final JsonNode pod;
    private final JsonNode container;

    PodContainer(JsonNode pod, JsonNode container) {
        this.pod = pod;
        this.container = container;
        for (var known : Map.of(pod, KNOWN_OF_POD, container, KNOWN).entrySet()) {
            known.getKey().fieldNames().forEachRemaining(field -> {
                if (!known.getValue().contains(field)) {
                    throw new IllegalArgumentException("nothing here knows what %s means".formatted(field));
                }
            });
        }
    }

    String image() {
        return container.path("image").asText();
    }

    /** Everything but name, network and environment. */
    List<String> arguments(Volumes volumes) {
        var arguments = new ArrayList<String>();
        user(arguments);
        locks(arguments);
        resources(arguments);
        Yaml.each(container.path("volumeMounts")).map(volumes::mount).forEach(mount -> {
            arguments.add("--volume");
            arguments.add(mount);
        });
        return arguments;
    }

    static Stream<String> environment(Map<String, String> environment) {
        return environment.entrySet().stream().flatMap(e -> Stream.of("--env", e.getKey() + "=" + e.getValue()));
    }

    private void user(List<String> arguments) {
        var security = pod.path("securityContext");
        if (!security.path("runAsNonRoot").asBoolean()
                || security.path("runAsUser").asInt() == 0) {
            throw new IllegalArgumentException("runs as root");
        }
        arguments.add("--user=%s:%s"
                .formatted(
                        security.path("runAsUser").asText(),
                        security.path("runAsGroup").asText()));
        arguments.add("--group-add=" + security.path("fsGroup").asText());
    }

    // Without a word about it, podman's own seccomp profile is used: that is RuntimeDefault.
    private void locks(List<String> arguments) {
        var security = container.path("securityContext");
        if (security.path("readOnlyRootFilesystem").asBoolean()) {
            arguments.add("--read-only");
            arguments.add("--read-only-tmpfs=false");
        }
        if (!security.path("allowPrivilegeEscalation").asBoolean(true)) {
            arguments.add("--security-opt=no-new-privileges");
        }
        Yaml.texts(security.at("/capabilities/drop")).forEach(drop -> arguments.add("--cap-drop=" + drop));
    }

    private void resources(List<String> arguments) {
        var memory = container.at("/resources/limits/memory").asText();
        long bytes = Quantity.bytes(memory);
        arguments.add("--memory=%db".formatted(bytes));
        arguments.add("--memory-swap=%db".formatted(bytes));
        var processor = container.at("/resources/requests/cpu").asText();
        arguments.add("--cpu-shares=%d".formatted(Quantity.thousandths(processor) * 1024 / 1000));
    }
}
