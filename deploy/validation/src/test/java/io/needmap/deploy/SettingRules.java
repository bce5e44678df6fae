package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.jwt.config.Names;

/** Every variable sets something that can be set while a program runs; none that is needed is left out. */
final class SettingRules {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("(?m)^    [\\w<>.]+ (\\w+)\\(\\);$");
    private static final List<String> NEEDED = List.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SASL_JAAS_CONFIG",
            "MP_JWT_VERIFY_ISSUER",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION");
    private static final Set<String> KNOWN = known();

    private SettingRules() {}

    static Stream<String> faults(Manifests manifests) {
        var faults = new ArrayList<String>();
        manifests.of("Deployment").forEach(deployment -> {
            String title = Manifests.title(deployment);
            for (var container : Manifests.containers(deployment)) {
                manifests.environment(container).keySet().stream()
                        .filter(name -> !KNOWN.contains(name))
                        .forEach(name -> faults.add("%s: nothing reads %s".formatted(title, name)));
            }
            var environment = manifests.environment(Manifests.app(deployment));
            needed(Manifests.name(deployment)).stream()
                    .filter(name -> !environment.containsKey(name))
                    .forEach(name -> faults.add("%s: %s is not set".formatted(title, name)));
            environment.forEach((name, value) -> {
                if (name.startsWith("CONSOLE_UPSTREAMS_") && !serves(manifests, name, value)) {
                    faults.add("%s: %s=%s is not that service".formatted(title, name, value));
                }
            });
            broker(manifests, title, String.valueOf(environment.get("KAFKA_BOOTSTRAP_SERVERS")), faults);
        });
        return faults.stream();
    }

    private static List<String> needed(String deployment) {
        return deployment.equals("console")
                ? KNOWN.stream()
                        .filter(name -> name.startsWith("CONSOLE_UPSTREAMS_"))
                        .toList()
                : NEEDED;
    }

    private static boolean serves(Manifests manifests, String name, String address) {
        var uri = URI.create(String.valueOf(address));
        String service =
                name.replace("CONSOLE_UPSTREAMS_", "").toLowerCase(Locale.ROOT).replace('_', '-') + "-service";
        return service.equals(uri.getHost())
                && manifests.find("Service", service).stream()
                        .flatMap(found -> Yaml.each(found.at("/spec/ports")))
                        .anyMatch(port -> port.path("port").asInt() == uri.getPort());
    }

    private static void broker(Manifests manifests, String title, String address, List<String> faults) {
        boolean known = manifests
                .of("Kafka")
                .anyMatch(kafka -> Yaml.each(kafka.at("/spec/kafka/listeners"))
                        .map(listener -> "%s-kafka-bootstrap:%d"
                                .formatted(
                                        Manifests.name(kafka),
                                        listener.path("port").asInt()))
                        .anyMatch(address::equals));
        if (!known && !title.endsWith("/console")) {
            faults.add("%s: %s is no listener of ours".formatted(title, address));
        }
    }

    private static Set<String> known() {
        var known = new TreeSet<String>(Set.of("JAVA_TOOL_OPTIONS", "TZ"));
        quarkus(known);
        Arrays.stream(Names.class.getFields()).forEach(field -> {
            try {
                known.add(variable(String.valueOf(field.get(null))));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        var kafka = new HashSet<>(ConsumerConfig.configNames());
        kafka.addAll(ProducerConfig.configNames());
        kafka.forEach(name -> known.add("KAFKA_" + variable(name)));
        Stream.concat(Project.SERVICES.stream(), Stream.of("console", "libs/service-kit", "libs/similarity"))
                .flatMap(module ->
                        Project.files(Project.ROOT.resolve(module).resolve("src/main/java"), ".java").stream())
                .map(Project::read)
                .filter(source -> source.contains("@ConfigMapping("))
                .forEach(source -> mapped(source, known));
        return known;
    }

    private static void mapped(String source, Set<String> known) {
        var prefix = PREFIX.matcher(source);
        var method = METHOD.matcher(source);
        if (prefix.find()) {
            while (method.find()) {
                known.add(variable(prefix.group(1) + "." + method.group(1).replaceAll("([A-Z])", "-$1")));
            }
        }
    }

    /** Each extension says which of its properties can be set when, and by which variable. */
    private static void quarkus(Set<String> known) {
        try {
            var models = SettingRules.class
                    .getClassLoader()
                    .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json");
            for (var model : Collections.list(models)) {
                try (var content = model.openStream()) {
                    for (var property : properties(new ObjectMapper().readTree(content))) {
                        known.add(property.at("/path/environmentVariable").asText());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> properties(JsonNode model) {
        return model.findParents("phase").stream()
                .filter(property -> property.path("phase").asText().equals("RUN_TIME"))
                .toList();
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
