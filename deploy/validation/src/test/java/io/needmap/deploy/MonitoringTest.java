package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An alert on a metric that nobody exports never rings. */
@RequiresKustomize
class MonitoringTest {

    private static final Manifests PROD = Manifests.overlay("prod");
    private static final Pattern METER = Pattern.compile(
            "(?s)(Counter\\.builder|metrics\\.counter|Gauge\\.builder)\\(\\s*\"(needmap\\.[a-z.]+)\"(.{0,400}?)(?:register|;)");
    private static final Pattern BASE_UNIT = Pattern.compile("\\.baseUnit\\(\"([a-z]+)\"\\)");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*_[a-z0-9_]+|\\bup\\b");
    private static final Pattern NOT_METRICS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)|\"[^\"]*\"");

    private static Stream<JsonNode> alerts() {
        return PROD.of("PrometheusRule")
                .flatMap(rules -> Yaml.each(rules.at("/spec/groups")))
                .flatMap(group -> Yaml.each(group.path("rules")));
    }

    private static List<String> panels() throws IOException {
        var dashboard = Project.read(Project.KUBERNETES.resolve("components/monitoring/needmap.json"));
        return new ObjectMapper().readTree(dashboard).findValuesAsText("expr");
    }

    @Test
    void everyAlertNamesExportedMetrics() {
        var exported = exported();

        assertThat(alerts().map(alert -> alert.path("expr").asText()))
                .isNotEmpty()
                .allSatisfy(expression ->
                        assertThat(metrics(expression)).isNotEmpty().isSubsetOf(exported));
    }

    @Test
    void everyDeploymentIsMissedWhenItIsGone() {
        var expression = alerts().filter(alert -> alert.path("alert").asText().equals("NeedmapServiceDown"))
                .map(alert -> alert.path("expr").asText())
                .findFirst()
                .orElseThrow();

        assertThat(PROD.names("Deployment"))
                .allSatisfy(name ->
                        assertThat(expression).contains("absent(up{app_kubernetes_io_name=\"%s\"})".formatted(name)));
    }

    @Test
    void everyPanelNamesExportedMetrics() throws IOException {
        var exported = exported();

        assertThat(panels())
                .isNotEmpty()
                .allSatisfy(expression ->
                        assertThat(metrics(expression)).isNotEmpty().isSubsetOf(exported));
    }

    @Test
    void everyMeterOfOursIsWatched() throws IOException {
        var watched = new HashSet<String>();
        alerts().forEach(alert -> watched.addAll(metrics(alert.path("expr").asText())));
        panels().forEach(panel -> watched.addAll(metrics(panel)));

        assertThat(ours()).isNotEmpty().isSubsetOf(watched);
    }

    @Test
    void dashboardIsShipped() {
        assertThat(PROD.of("ConfigMap")
                        .filter(map -> map.at("/metadata/labels")
                                .path("grafana_dashboard")
                                .asText()
                                .equals("1")))
                .singleElement()
                .satisfies(
                        map -> assertThat(map.at("/data").path("needmap.json").asText())
                                .contains("\"panels\""));
    }

    private static Set<String> exported() {
        var exported = new HashSet<>(FrameworkMetrics.NAMES);
        exported.addAll(ours());
        return exported;
    }

    /** As Micrometer names them for Prometheus. */
    private static Set<String> ours() {
        var names = new TreeSet<String>();
        Stream.concat(Project.SERVICES.stream(), Stream.of("libs/service-kit"))
                .flatMap(module ->
                        Project.files(Project.ROOT.resolve(module).resolve("src/main/java"), ".java").stream())
                .flatMap(file -> METER.matcher(Project.read(file)).results())
                .forEach(meter -> {
                    var unit = BASE_UNIT.matcher(meter.group(3));
                    String name = meter.group(2).replace('.', '_') + (unit.find() ? "_" + unit.group(1) : "");
                    names.add(meter.group(1).startsWith("Gauge") ? name : name + "_total");
                });
        return names;
    }

    private static Set<String> metrics(String expression) {
        var names = new TreeSet<String>();
        WORD.matcher(NOT_METRICS.matcher(expression).replaceAll(" "))
                .results()
                .forEach(word -> names.add(word.group()));
        return names;
    }
}
