package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics are those of the event contracts, and each service may do with them what the contracts say, and no more. */
final class KafkaRules {

    private static final JsonNode CONTRACTS =
            Yaml.file(Project.ROOT.resolve("libs/event-contracts/src/main/resources/contracts/topics.json"));

    private KafkaRules() {}

    static Stream<String> faults(Manifests manifests) {
        var faults = new ArrayList<String>();
        topics(manifests, faults);
        Project.SERVICES.forEach(service -> user(manifests, service, faults));
        manifests
                .of("KafkaUser")
                .filter(user -> !Project.SERVICES.contains(Manifests.name(user)))
                .filter(user -> rights(user).stream().anyMatch(right -> !right.endsWith(" Describe")))
                .forEach(user -> faults.add(Manifests.title(user) + ": may do more than look"));
        return faults.stream();
    }

    static Set<String> consumed(String service) {
        return Yaml.each(CONTRACTS.path("topics"))
                .filter(topic -> Yaml.texts(topic.path("consumers")).anyMatch(service::equals))
                .map(topic -> topic.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> produced(String service) {
        return Yaml.each(CONTRACTS.path("topics"))
                .filter(topic -> topic.path("producer").asText().equals(service))
                .map(topic -> topic.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code statement-recorded} of {@code interview/statement-recorded.v1}. */
    static Set<String> events(String topic) {
        return Yaml.each(CONTRACTS.path("topics"))
                .filter(contract -> contract.path("name").asText().equals(topic))
                .flatMap(contract -> Yaml.texts(contract.path("events")))
                .map(event -> event.replaceAll("^.*/|\\.v[0-9]+$", ""))
                .collect(Collectors.toSet());
    }

    private static void topics(Manifests manifests, List<String> faults) {
        var expected = new TreeSet<String>();
        for (String service : Project.SERVICES) {
            expected.addAll(produced(service));
            consumed(service).forEach(topic -> expected.add(deadLetters(topic, service)));
        }
        var present = manifests.names("KafkaTopic");
        expected.stream().filter(t -> !present.contains(t)).forEach(t -> faults.add("there is no KafkaTopic " + t));
        present.stream().filter(t -> !expected.contains(t)).forEach(t -> faults.add("nobody uses KafkaTopic " + t));
        int brokers = manifests
                .find("KafkaNodePool", "broker")
                .map(pool -> pool.at("/spec/replicas").asInt())
                .orElse(0);
        manifests.of("KafkaTopic").forEach(topic -> topic(topic, brokers, faults));
    }

    private static void topic(JsonNode topic, int brokers, List<String> faults) {
        String title = Manifests.title(topic);
        int copies = topic.at("/spec/replicas").asInt();
        int inSync = topic.at("/spec/config").path("min.insync.replicas").asInt();
        if (copies > brokers || inSync > Math.max(1, copies - 1)) {
            faults.add("%s: %d copies, %d in sync, on %d brokers".formatted(title, copies, inSync, brokers));
        }
        String policy = topic.at("/spec/config").path("cleanup.policy").asText();
        if (!policy.equals(Manifests.name(topic).endsWith(".dlq") ? "delete" : "compact")) {
            faults.add("%s: cleanup.policy %s".formatted(title, policy));
        }
        if (!topic.at("/metadata/labels").path("strimzi.io/cluster").asText().equals("needmap")) {
            faults.add(title + ": belongs to no cluster");
        }
    }

    private static void user(Manifests manifests, String service, List<String> faults) {
        var granted =
                manifests.find("KafkaUser", service).map(KafkaRules::rights).orElse(Set.of());
        var used = used(service);
        used.stream().filter(r -> !granted.contains(r)).forEach(r -> faults.add("%s may not %s".formatted(service, r)));
        granted.stream()
                .filter(r -> !used.contains(r))
                .forEach(r -> faults.add("%s need not %s".formatted(service, r)));
    }

    /** What a service does; Read and Write imply Describe. */
    private static Set<String> used(String service) {
        var used = new HashSet<String>();
        produced(service).forEach(topic -> used.add("topic literal %s Write".formatted(topic)));
        consumed(service).forEach(topic -> {
            used.add("topic literal %s Read".formatted(topic));
            used.add("topic literal %s Read".formatted(deadLetters(topic, service)));
            used.add("topic literal %s Write".formatted(deadLetters(topic, service)));
        });
        if (!consumed(service).isEmpty()) {
            used.add("group literal %s Read".formatted(service));
        }
        return used;
    }

    private static Set<String> rights(JsonNode user) {
        return Yaml.each(user.at("/spec/authorization/acls"))
                .flatMap(acl -> Yaml.texts(acl.path("operations"))
                        .map(operation -> "%s %s %s %s"
                                .formatted(
                                        acl.at("/resource/type").asText(),
                                        acl.at("/resource/patternType").asText(),
                                        acl.at("/resource/name").asText(),
                                        operation)))
                .collect(Collectors.toSet());
    }

    static String deadLetters(String topic, String service) {
        return "%s.%s.dlq".formatted(topic, service);
    }
}
