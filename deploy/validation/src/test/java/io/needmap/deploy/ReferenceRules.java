package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one document says of another is true: selectors, ports, accounts, backends, monitors. */
final class ReferenceRules {

    private ReferenceRules() {}

    static Stream<String> faults(Manifests manifests) {
        return Stream.of(
                        manifests.of("Service").flatMap(service -> service(manifests, service)),
                        manifests.of("Deployment").flatMap(deployment -> deployment(manifests, deployment)),
                        manifests.of("PodDisruptionBudget").flatMap(budget -> budget(manifests, budget)),
                        manifests.of("HTTPRoute").flatMap(route -> route(manifests, route)),
                        manifests.of("Ingress").flatMap(ingress -> ingress(manifests, ingress)),
                        manifests.of("PodMonitor").flatMap(monitor -> monitor(manifests, monitor)))
                .flatMap(faults -> faults);
    }

    private static Stream<String> service(Manifests manifests, JsonNode service) {
        var pods = selected(manifests, service.at("/spec/selector"));
        if (pods.size() != 1) {
            return fault(service, "selects the pods of %d Deployments".formatted(pods.size()));
        }
        return Yaml.each(service.at("/spec/ports"))
                .map(port -> port.path("targetPort").asText())
                .filter(port -> !hasPort(pods.get(0), port))
                .map(port -> "%s: port %s is not there".formatted(Manifests.title(service), port));
    }

    private static Stream<String> deployment(Manifests manifests, JsonNode deployment) {
        var faults = new ArrayList<String>();
        String account = deployment.at("/spec/template/spec/serviceAccountName").asText();
        if (manifests.find("ServiceAccount", account).isEmpty()) {
            faults.add("there is no ServiceAccount " + account);
        }
        boolean many = deployment.at("/spec/replicas").asInt(2) > 1;
        long budgets = manifests
                .of("PodDisruptionBudget")
                .filter(budget -> budget.at("/spec/selector").equals(deployment.at("/spec/selector")))
                .count();
        if (budgets != (many ? 1 : 0)) {
            faults.add("has %d disruption budgets".formatted(budgets));
        }
        return faults.stream().map(fault -> Manifests.title(deployment) + ": " + fault);
    }

    private static Stream<String> budget(Manifests manifests, JsonNode budget) {
        var spec = budget.path("spec");
        if (spec.has("minAvailable") == spec.has("maxUnavailable")) {
            return fault(budget, "says both or neither of minAvailable and maxUnavailable");
        }
        if (spec.path("maxUnavailable").asInt() < 1) {
            return fault(budget, "never lets a node be drained");
        }
        return selected(manifests, spec.at("/selector/matchLabels")).isEmpty()
                ? fault(budget, "selects nothing")
                : Stream.of();
    }

    private static Stream<String> route(Manifests manifests, JsonNode route) {
        return Yaml.each(route.at("/spec/rules"))
                .flatMap(rule -> Yaml.each(rule.path("backendRefs")))
                .filter(backend -> !serves(
                        manifests,
                        backend.path("name").asText(),
                        backend.path("port").asText()))
                .map(backend -> Manifests.title(route) + ": nothing serves " + backend);
    }

    private static Stream<String> ingress(Manifests manifests, JsonNode ingress) {
        return Yaml.each(ingress.at("/spec/rules"))
                .flatMap(rule -> Yaml.each(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .filter(backend -> !serves(
                        manifests,
                        backend.path("name").asText(),
                        backend.at("/port/name").asText()))
                .map(backend -> Manifests.title(ingress) + ": nothing serves " + backend);
    }

    private static boolean serves(Manifests manifests, String service, String port) {
        return manifests.find("Service", service).stream()
                .flatMap(found -> Yaml.each(found.at("/spec/ports")))
                .anyMatch(p -> List.of(p.path("name").asText(), p.path("port").asText())
                        .contains(port));
    }

    /** Our own pods; what operators run is not in the manifests. */
    private static Stream<String> monitor(Manifests manifests, JsonNode monitor) {
        var labels = monitor.at("/spec/selector/matchLabels");
        if (!labels.has("app.kubernetes.io/part-of")) {
            boolean cluster = Stream.of("strimzi.io/cluster", "cnpg.io/cluster")
                    .filter(labels::has)
                    .anyMatch(label -> Stream.concat(manifests.of("Kafka"), manifests.of("Cluster"))
                            .anyMatch(c ->
                                    Manifests.name(c).equals(labels.path(label).asText())));
            return cluster ? Stream.of() : fault(monitor, "selects nothing");
        }
        var deployments = selected(manifests, labels);
        var all = manifests.of("Deployment").toList();
        return deployments.equals(all)
                ? Yaml.each(monitor.at("/spec/podMetricsEndpoints"))
                        .map(endpoint -> endpoint.path("port").asText())
                        .filter(port -> !all.stream().allMatch(d -> hasPort(d, port)))
                        .map(port -> Manifests.title(monitor) + ": not every pod has port " + port)
                : fault(monitor, "does not select all of our pods");
    }

    private static List<JsonNode> selected(Manifests manifests, JsonNode labels) {
        return manifests
                .of("Deployment")
                .filter(deployment -> Manifests.selects(labels, deployment.at("/spec/template/metadata/labels")))
                .toList();
    }

    private static boolean hasPort(JsonNode deployment, String port) {
        return Yaml.each(Manifests.app(deployment).path("ports"))
                .anyMatch(p -> List.of(
                                p.path("name").asText(), p.path("containerPort").asText())
                        .contains(port));
    }

    private static Stream<String> fault(JsonNode document, String fault) {
        return Stream.of(Manifests.title(document) + ": " + fault);
    }
}
