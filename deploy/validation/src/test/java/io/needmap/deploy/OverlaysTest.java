package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@RequiresKustomize
class OverlaysTest {

    static final List<String> OVERLAYS = Project.OVERLAYS;
    static final List<String> SERVICES = Project.SERVICES;

    private static final Pattern EVENT =
            Pattern.compile("EventType\\.of\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"", Pattern.DOTALL);

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void keepsEveryRule(String overlay) {
        assertThat(Rules.faults(Manifests.overlay(overlay))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void runsAllServicesAndTheConsole(String overlay) {
        var expected = new HashSet<>(Project.SERVICES);
        expected.add("console");

        assertThat(Manifests.overlay(overlay).names("Deployment")).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** No overlay has it; who wants it adds it. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void meaningKeepsEveryRuleTooWhereItIsWanted(String overlay) {
        var manifests = Manifests.overlay(overlay, "meaning");

        assertThat(Rules.faults(manifests)).isEmpty();
        for (var service : List.of("interview-service", "activity-map-service", "materials-service")) {
            var app = Manifests.app(manifests.get("Deployment", service));
            assertThat(manifests.environment(app)).containsEntry("NEEDMAP_SIMILARITY_MEANING", "true");
            assertThat(app.at("/resources/limits/memory").asText()).isEqualTo("1Gi");
        }
    }

    @Test
    void productionRunsImagesByDigest() {
        assertThat(Manifests.overlay("prod").of("Deployment").flatMap(d -> Manifests.containers(d).stream()))
                .allSatisfy(container ->
                        assertThat(container.path("image").asText()).contains("@sha256:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "prod"})
    void routesWhatTheApiDocumentsNameAndNoMore(String overlay) {
        var routed = routes(Manifests.overlay(overlay));

        assertThat(routed.remove("console")).isEqualTo(Derived.pages());
        assertThat(routed).isEqualTo(documented());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void contractsNameTheTopicsThatTheSourcesUseAndNoMore(String service) {
        String sources = Project.files(Project.ROOT.resolve(service).resolve("src/main/java"), ".java").stream()
                .map(Project::read)
                .collect(Collectors.joining());
        var contracted = new HashSet<>(KafkaRules.produced(service));
        contracted.addAll(KafkaRules.consumed(service));

        assertThat(EVENT.matcher(sources).results())
                .isNotEmpty()
                .allSatisfy(match ->
                        assertThat(contracted).contains("needmap.%s.%s.v1".formatted(match.group(1), match.group(2))));
        // Who passes on whatever the others tell names nothing.
        var named = sources.contains("EventTypes.foreign()") ? KafkaRules.produced(service) : contracted;
        assertThat(named)
                .allSatisfy(topic ->
                        assertThat(KafkaRules.events(topic)).as(topic).anyMatch(event -> names(sources, event)));
        assertThat(Project.read(Project.ROOT.resolve(service).resolve("src/main/resources/application.properties")))
                .contains("quarkus.application.name=" + service);
    }

    /** Whether the sources have this text, or the beginning that several events share. */
    private static boolean names(String sources, String event) {
        return sources.contains('"' + event + '"')
                || sources.contains('"' + event.substring(0, event.lastIndexOf('-') + 1) + '"');
    }

    private static Map<String, Set<String>> documented() {
        var documented = new HashMap<String, Set<String>>();
        for (String service : Project.SERVICES) {
            var paths = new HashSet<String>();
            Derived.collections(service).forEach(name -> paths.add("/api/v1/" + name));
            documented.put(service, paths);
        }
        return documented;
    }

    private static Map<String, Set<String>> routes(Manifests manifests) {
        var routes = new HashMap<String, Set<String>>();
        manifests
                .of("HTTPRoute")
                .flatMap(route -> Yaml.each(route.at("/spec/rules")))
                .forEach(rule -> Yaml.each(rule.path("matches"))
                        .forEach(match -> note(routes, rule.at("/backendRefs/0/name"), match.at("/path/value"))));
        manifests
                .of("Ingress")
                .flatMap(ingress -> Yaml.each(ingress.at("/spec/rules")))
                .flatMap(rule -> Yaml.each(rule.at("/http/paths")))
                .forEach(path -> note(routes, path.at("/backend/service/name"), path.path("path")));
        return routes;
    }

    private static void note(Map<String, Set<String>> routes, JsonNode service, JsonNode path) {
        routes.computeIfAbsent(service.asText(), s -> new HashSet<>()).add(path.asText());
    }
}
