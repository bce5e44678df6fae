package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Every alert fires when it should and is quiet when it should be, as Prometheus itself evaluates it. */
@RequiresKustomize
public class AlertsTest {

    private static final String TESTS = "alerts/alerts_test.yaml";

    private final JsonNode rules =
            Manifests.overlay("prod").of("PrometheusRule").findFirst().orElseThrow();

    @TempDir
    private Path directory;

    /** {@code deploy/ci} always has it; elsewhere it may be on the path. */
    static boolean promtool() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "promtool")));
    }

    @Test
    @EnabledIf(value = "promtool", disabledReason = "there is no promtool; deploy/ci runs this")
    void firesAndStaysQuietAsItShould() throws IOException {
        new ObjectMapper().writeValue(directory.resolve("alerts.yaml").toFile(), rules.path("spec"));
        var tests = Files.writeString(directory.resolve("alerts_test.yaml"), tests());

        assertThat(Kustomize.run(List.of("promtool", "test", "rules", tests.toString())))
                .contains("SUCCESS");
    }

    @Test
    void isTestedBothWays() throws IOException {
        var firing = new HashSet<String>();
        var quiet = new HashSet<String>();
        for (var document : Yaml.documents(tests())) {
            for (var test : document.findValues("alert_rule_test")) {
                test.forEach(one -> (one.path("exp_alerts").isEmpty() ? quiet : firing)
                        .add(one.path("alertname").asText()));
            }
        }

        assertThat(firing).isEqualTo(alerts());
        assertThat(quiet).isEqualTo(alerts());
    }

    private Set<String> alerts() {
        return Set.copyOf(rules.findValuesAsText("alert"));
    }

    private static String tests() throws IOException {
        try (var in = Objects.requireNonNull(AlertsTest.class.getClassLoader().getResourceAsStream(TESTS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
