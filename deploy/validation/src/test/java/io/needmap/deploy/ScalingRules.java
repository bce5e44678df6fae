package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One autoscaler for a Deployment, nobody else counts its replicas, and no more of them than can have work. */
final class ScalingRules {

    private ScalingRules() {}

    static Stream<String> faults(Manifests manifests) {
        var targets = scalers(manifests)
                .filter(scaler -> manifests.find("Deployment", target(scaler)).isEmpty())
                .map(scaler -> Manifests.title(scaler) + ": there is no Deployment " + target(scaler));
        var rest = Stream.concat(
                manifests.of("Deployment").flatMap(deployment -> deployment(manifests, deployment)),
                manifests.of("ScaledObject").flatMap(scaler -> triggers(manifests, scaler)));
        return Stream.concat(targets, rest);
    }

    static Stream<JsonNode> scalers(Manifests manifests) {
        return Stream.concat(manifests.of("HorizontalPodAutoscaler"), manifests.of("ScaledObject"));
    }

    static String target(JsonNode scaler) {
        return scaler.at("/spec/scaleTargetRef/name").asText();
    }

    static int most(JsonNode scaler) {
        return Math.max(
                scaler.at("/spec/maxReplicas").asInt(),
                scaler.at("/spec/maxReplicaCount").asInt());
    }

    private static int fewest(JsonNode scaler) {
        return Math.max(
                scaler.at("/spec/minReplicas").asInt(),
                scaler.at("/spec/minReplicaCount").asInt());
    }

    private static Stream<String> deployment(Manifests manifests, JsonNode deployment) {
        var faults = new ArrayList<String>();
        var scalers = scalers(manifests)
                .filter(scaler -> target(scaler).equals(Manifests.name(deployment)))
                .toList();
        boolean counted = deployment.path("spec").has("replicas");
        if (scalers.size() > 1) {
            faults.add("has two autoscalers");
        }
        if (counted == !scalers.isEmpty()) {
            faults.add(counted ? "has replicas of its own beside the autoscaler" : "has neither replicas nor a scaler");
        }
        scalers.forEach(scaler -> bounds(manifests, scaler, faults));
        return faults.stream().map(fault -> Manifests.title(deployment) + ": " + fault);
    }

    private static void bounds(Manifests manifests, JsonNode scaler, List<String> faults) {
        if (fewest(scaler) < 2) {
            faults.add("may be left with one replica");
        }
        int partitions = manifests
                .of("KafkaTopic")
                .filter(topic -> !Manifests.name(topic).endsWith(".dlq"))
                .mapToInt(topic -> topic.at("/spec/partitions").asInt())
                .min()
                .orElse(0);
        if (most(scaler) > partitions) {
            faults.add("%d replicas for %d partitions".formatted(most(scaler), partitions));
        }
    }

    private static Stream<String> triggers(Manifests manifests, JsonNode scaler) {
        return Yaml.each(scaler.at("/spec/triggers"))
                .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                .flatMap(trigger -> {
                    var metadata = trigger.path("metadata");
                    var faults = Stream.<String>builder();
                    String topic = metadata.path("topic").asText();
                    if (!KafkaRules.consumed(target(scaler)).contains(topic)) {
                        faults.add("does not read " + topic);
                    }
                    if (!metadata.path("consumerGroup").asText().equals(target(scaler))) {
                        faults.add(
                                "has no group " + metadata.path("consumerGroup").asText());
                    }
                    String authentication =
                            trigger.at("/authenticationRef/name").asText();
                    if (manifests.find("TriggerAuthentication", authentication).isEmpty()) {
                        faults.add("there is no TriggerAuthentication " + authentication);
                    }
                    return faults.build();
                })
                .map(fault -> Manifests.title(scaler) + ": " + fault);
    }
}
