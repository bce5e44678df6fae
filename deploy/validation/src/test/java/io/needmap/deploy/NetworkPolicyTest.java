package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reaches whom, computed as Kubernetes would: what is needed passes, nothing else does, and no rule is to spare. */
@RequiresKustomize
class NetworkPolicyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Manifests PROD = Manifests.overlay("prod");

    /** A pod, or an address outside: labels of the pod and of its namespace. */
    private record Party(String name, JsonNode pod, JsonNode namespace, String address) {

        static Party ours(String name) {
            return new Party(
                    name, PROD.get("Deployment", name).at("/spec/template/metadata/labels"), labels("needmap"), "");
        }

        static Party pod(String name, String namespace, Map<String, String> labels) {
            return new Party(name, JSON.valueToTree(labels), labels(namespace), "");
        }

        static Party outside(String address) {
            return new Party(address, JSON.createObjectNode(), JSON.createObjectNode(), address);
        }

        private static JsonNode labels(String namespace) {
            ObjectNode labels = JSON.createObjectNode().put("kubernetes.io/metadata.name", namespace);
            return namespace.equals("gateway") ? labels.put("needmap.io/gateway", "true") : labels;
        }

        boolean inNamespace() {
            return namespace.path("kubernetes.io/metadata.name").asText().equals("needmap");
        }
    }

    private record Edge(Party from, Party to, String port) {

        @Override
        public String toString() {
            return "%s -> %s:%s".formatted(from.name, to.name, port);
        }
    }

    private static final Party DATABASE = Party.pod("database", "needmap", Map.of("cnpg.io/cluster", "needmap-db"));
    private static final Party BROKER =
            Party.pod("broker", "needmap", Map.of("strimzi.io/cluster", "needmap", "strimzi.io/kind", "Kafka"));
    private static final Party NAMES = Party.pod("dns", "kube-system", Map.of("k8s-app", "kube-dns"));
    private static final Party GATEWAY = Party.pod("gateway", "gateway", Map.of());
    private static final Party MONITORING = Party.pod("prometheus", "monitoring", Map.of());
    private static final Party OPERATOR = Party.pod("cnpg operator", "cnpg-system", Map.of());
    private static final Party STRANGER = Party.pod("stranger", "elsewhere", Map.of());
    private static final Party IDENTITY_PROVIDER = Party.outside("192.0.2.10/32");
    private static final Party SENDER = Party.ours("lead-qualification-service");
    private static final Party RECEIVER = Party.outside("198.51.100.1/32");
    private static final Party INSIDE = Party.outside("10.0.0.1/32");

    @Test
    void letsPassWhatIsNeeded() {
        var policies = policies();

        assertThat(needed()).allMatch(edge -> passes(policies, edge));
    }

    @Test
    void letsNothingElsePass() {
        var policies = policies();

        assertThat(forbidden()).noneMatch(edge -> passes(policies, edge));
    }

    @Test
    void hasNoRuleToSpare() {
        var all = policies();
        for (int i = 0; i < all.size(); i++) {
            for (String direction : List.of("ingress", "egress")) {
                var rules = all.get(i).at("/spec/" + direction);
                for (int j = 0; j < rules.size(); j++) {
                    var without = policies();
                    ((ArrayNode) without.get(i).at("/spec/" + direction)).remove(j);

                    assertThat(needed())
                            .as("%s without its %s rule %d", Manifests.title(all.get(i)), direction, j)
                            .anyMatch(edge -> !passes(without, edge));
                }
            }
        }
    }

    private static List<Edge> needed() {
        var edges = new ArrayList<Edge>();
        var console = Party.ours("console");
        for (String name : Project.SERVICES) {
            var service = Party.ours(name);
            edges.add(new Edge(service, DATABASE, "5432"));
            edges.add(new Edge(service, BROKER, "9093"));
            edges.add(new Edge(service, IDENTITY_PROVIDER, "443"));
            edges.add(new Edge(console, service, "8080"));
        }
        edges.add(new Edge(console, IDENTITY_PROVIDER, "443"));
        edges.add(new Edge(SENDER, RECEIVER, "443"));
        Stream.concat(Stream.of(console), Project.SERVICES.stream().map(Party::ours))
                .forEach(party -> {
                    edges.add(new Edge(GATEWAY, party, "8080"));
                    edges.add(new Edge(MONITORING, party, "8080"));
                    edges.add(new Edge(party, NAMES, "53"));
                });
        edges.add(new Edge(DATABASE, DATABASE, "5432"));
        edges.add(new Edge(DATABASE, DATABASE, "8000"));
        edges.add(new Edge(OPERATOR, DATABASE, "8000"));
        edges.add(new Edge(MONITORING, DATABASE, "9187"));
        return edges;
    }

    private static List<Edge> forbidden() {
        var edges = new ArrayList<Edge>();
        var console = Party.ours("console");
        edges.add(new Edge(console, DATABASE, "5432"));
        edges.add(new Edge(console, BROKER, "9093"));
        edges.add(new Edge(console, IDENTITY_PROVIDER, "80"));
        edges.add(new Edge(console, RECEIVER, "443"));
        edges.add(new Edge(SENDER, RECEIVER, "80"));
        edges.add(new Edge(SENDER, INSIDE, "443"));
        edges.add(new Edge(STRANGER, DATABASE, "5432"));
        edges.add(new Edge(GATEWAY, DATABASE, "5432"));
        edges.add(new Edge(BROKER, DATABASE, "5432"));
        for (String name : Project.SERVICES) {
            var service = Party.ours(name);
            edges.add(new Edge(service, console, "8080"));
            edges.add(new Edge(STRANGER, service, "8080"));
            edges.add(new Edge(DATABASE, service, "8080"));
            if (!name.equals(SENDER.name)) {
                edges.add(new Edge(service, RECEIVER, "443"));
            }
            edges.add(new Edge(service, IDENTITY_PROVIDER, "80"));
            edges.add(new Edge(service, DATABASE, "8000"));
            Project.SERVICES.forEach(other -> edges.add(new Edge(service, Party.ours(other), "8080")));
        }
        return edges;
    }

    private static List<JsonNode> policies() {
        return PROD.of("NetworkPolicy").map(JsonNode::<JsonNode>deepCopy).toList();
    }

    private static boolean passes(List<JsonNode> policies, Edge edge) {
        return allows(policies, edge.from, edge.to, edge.port, "Egress")
                && allows(policies, edge.to, edge.from, edge.port, "Ingress");
    }

    /** Without a policy of that direction everything passes; with some, one rule of them has to allow it. */
    private static boolean allows(List<JsonNode> policies, Party self, Party other, String port, String direction) {
        var selecting = policies.stream()
                .filter(policy -> self.inNamespace()
                        && Manifests.selects(policy.at("/spec/podSelector/matchLabels"), self.pod)
                        && Yaml.texts(policy.at("/spec/policyTypes")).anyMatch(direction::equals))
                .toList();
        boolean ingress = direction.equals("Ingress");
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> Yaml.each(policy.at(ingress ? "/spec/ingress" : "/spec/egress")))
                        .anyMatch(rule -> Yaml.each(rule.path("ports"))
                                        .anyMatch(p -> p.path("port").asText().equals(port))
                                && Yaml.each(rule.path(ingress ? "from" : "to")).anyMatch(peer -> is(peer, other)));
    }

    private static boolean is(JsonNode peer, Party party) {
        if (peer.has("ipBlock")) {
            return !party.address.isEmpty()
                    && contains(peer.at("/ipBlock/cidr").asText(), party.address)
                    && Yaml.each(peer.at("/ipBlock/except"))
                            .noneMatch(except -> contains(except.asText(), party.address));
        }
        boolean namespace = peer.has("namespaceSelector")
                ? Manifests.selects(peer.at("/namespaceSelector/matchLabels"), party.namespace)
                : party.inNamespace();
        return namespace
                && (!peer.has("podSelector") || Manifests.selects(peer.at("/podSelector/matchLabels"), party.pod));
    }

    /** Whether a block of IPv4 addresses has the first address of another. */
    private static boolean contains(String block, String other) {
        int length = Integer.parseInt(block.substring(block.indexOf('/') + 1));
        long mask = length == 0 ? 0 : -1L << (32 - length);
        return (address(block) & mask) == (address(other) & mask);
    }

    private static long address(String block) {
        long address = 0;
        for (String part : block.substring(0, block.indexOf('/')).split("\\.", -1)) {
            address = address << 8 | Integer.parseInt(part);
        }
        return address;
    }
}
