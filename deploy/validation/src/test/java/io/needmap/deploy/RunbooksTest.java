package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runbook is read at night: what it names must be there. */
@RequiresKustomize
class RunbooksTest {

    private static final Manifests PROD = Manifests.overlay("prod");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern OBJECT =
            Pattern.compile("\\b(deployment|service|configmap|kafkauser|kafkatopic|scaledobject|externalsecret"
                    + "|cluster\\.postgresql\\.cnpg\\.io|database\\.postgresql\\.cnpg\\.io)[/ ]([a-z][a-z0-9.-]+)");
    private static final Map<String, String> KINDS = Map.of(
            "deployment", "Deployment",
            "service", "Service",
            "configmap", "ConfigMap",
            "kafkauser", "KafkaUser",
            "kafkatopic", "KafkaTopic",
            "scaledobject", "ScaledObject",
            "externalsecret", "ExternalSecret",
            "cluster.postgresql.cnpg.io", "Cluster",
            "database.postgresql.cnpg.io", "Database");
    private static final Pattern OPERATION = Pattern.compile("localhost:8081(/operations/[a-z/-]+)");
    private static final Pattern FILE = Pattern.compile("(?:deploy|docs)/[A-Za-z0-9/._-]+");
    private static final Set<String> PROGRAMS =
            Set.of("kubectl", "curl", "export", "cd", "mvn", "podman", "deploy/ci/run");

    static List<Path> runbooks() {
        return Stream.concat(
                        Project.files(Project.RUNBOOKS, ".md").stream(),
                        Stream.of(Project.ROOT.resolve("deploy/README.md")))
                .toList();
    }

    @Test
    void everyAlertHasOne() {
        var alerts = PROD.of("PrometheusRule")
                .flatMap(rules -> rules.findValuesAsText("runbook_url").stream())
                .toList();

        assertThat(alerts)
                .isNotEmpty()
                .allSatisfy(url -> assertThat(Project.ROOT.resolve(url)).exists());
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void namesOnlyProgramsThatOperatorsHave(Path runbook) {
        assertThat(commands(runbook).map(command -> command.split(" ", 2)[0])).allMatch(PROGRAMS::contains);
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void namesOnlyObjectsThatAreApplied(Path runbook) {
        for (String command : commands(runbook).toList()) {
            OBJECT.matcher(command)
                    .results()
                    .filter(match -> KINDS.containsKey(match.group(1)))
                    .forEach(match -> assertThat(PROD.find(KINDS.get(match.group(1)), match.group(2)))
                            .as(command)
                            .isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void namesOnlyOperationsOfTheApi(Path runbook) {
        var paths = new HashSet<String>();
        Pattern.compile("(?m)^ {2}(/operations/[^:]+):")
                .matcher(Project.read(Project.ROOT.resolve("docs/api/materials-service.yaml")))
                .results()
                .forEach(match -> paths.add(match.group(1)));

        commands(runbook)
                .flatMap(command -> OPERATION.matcher(command).results())
                .forEach(match -> assertThat(paths).contains(match.group(1)));
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void namesOnlyFilesOfTheRepository(Path runbook) {
        FILE.matcher(Project.read(runbook))
                .results()
                .forEach(
                        match -> assertThat(Project.ROOT.resolve(match.group())).exists());
    }

    /** The lines of all blocks of commands, with those that go on in the next line put together. */
    private static Stream<String> commands(Path runbook) {
        return BLOCK.matcher(Project.read(runbook))
                .results()
                .flatMap(block -> block.group(1)
                        .replaceAll("\\\\\n\\s*", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#")));
    }
}
