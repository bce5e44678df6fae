package io.needmap.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The manifests that follow from the event contracts and from the API documents. */
final class Derived {

    private static final Pattern FIRST_SEGMENT = Pattern.compile("(?m)^ {2}/api/v1/([a-z0-9-]+)");

    /** Uploads of 100 MB take their time, catalogues are smaller. */
    private static final Map<String, String> TIMEOUTS =
            Map.of("interview-service", "120s", "lead-qualification-service", "120s", "materials-service", "60s");

    private static final Pattern PAGE = Pattern.compile("(?m)^@Path\\(\"(/[a-z-]*)");

    private Derived() {}

    /** Files below {@code deploy/kubernetes} and what has to be in them. */
    static Map<Path, String> files() {
        var files = new LinkedHashMap<Path, String>();
        for (String service : Project.SERVICES) {
            files.put(Path.of("base", service, "topics.yaml"), topics(service));
            files.put(Path.of("base", service, "kafka-user.yaml"), user(service));
        }
        files.put(Path.of("components/gateway/routes.yaml"), routes());
        files.put(Path.of("components/ingress/ingress.yaml"), ingress());
        return files;
    }

    /** The first segments behind {@code /api/v1/} that a service's document names. */
    static Set<String> collections(String service) {
        var collections = new TreeSet<String>();
        FIRST_SEGMENT
                .matcher(Project.read(Project.ROOT.resolve("docs/api").resolve(service + ".yaml")))
                .results()
                .forEach(match -> collections.add(match.group(1)));
        return collections;
    }

    /** What the console shows: the first segments of its pages, and what they are made with. */
    static Set<String> pages() {
        var console = Project.ROOT.resolve("console/src/main");
        var pages = new TreeSet<String>();
        Project.files(console.resolve("java"), ".java").stream()
                .flatMap(file -> PAGE.matcher(Project.read(file)).results())
                .forEach(page -> pages.add(page.group(1)));
        for (String directory : Objects.requireNonNull(
                console.resolve("resources/META-INF/resources").toFile().list())) {
            pages.add("/" + directory);
        }
        return pages;
    }

    private static String topics(String service) {
        var documents = new ArrayList<String>();
        KafkaRules.produced(service)
                .forEach(
                        topic -> documents.add(
                                topic(
                                        topic,
                                        12,
                                        "cleanup.policy: compact, max.compaction.lag.ms: 604800000, segment.ms: 86400000, min.insync.replicas: 2")));
        String remark = """
                # What could not be applied waits here for a person. The topic it came from still holds the state, so that nothing is lost after the 30 days.
                """;
        for (String topic : KafkaRules.consumed(service)) {
            documents.add(remark
                    + topic(
                            KafkaRules.deadLetters(topic, service),
                            1,
                            "cleanup.policy: delete, retention.ms: 2592000000, min.insync.replicas: 2"));
            remark = "";
        }
        return """
                # What this service publishes. The newest state of everything stays for ever; an older one, and what was erased, for a week and a day at most.
                """ + String.join("---\n", documents);
    }

    private static String topic(String name, int partitions, String config) {
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels: {strimzi.io/cluster: needmap}
                spec:
                  partitions: %d
                  replicas: 3
                  config: {%s}
                """.formatted(name, partitions, config);
    }

    private static String user(String service) {
        var acls = new StringBuilder();
        KafkaRules.produced(service).forEach(topic -> acls.append(acl("topic", topic, "Write")));
        KafkaRules.consumed(service).forEach(topic -> acls.append(acl("topic", topic, "Read")));
        KafkaRules.consumed(service)
                .forEach(topic -> acls.append(acl("topic", KafkaRules.deadLetters(topic, service), "Read, Write")));
        acls.append(acl("group", service, "Read"));
        return """
                # Writes what it publishes, reads what it follows, and keeps its own dead letters. Read and Write imply Describe.
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                metadata:
                  name: %s
                  labels: {strimzi.io/cluster: needmap}
                spec:
                  authentication: {type: scram-sha-512}
                  authorization:
                    type: simple
                    acls:
                """.formatted(service) + acls;
    }

    private static String acl(String type, String name, String operations) {
        return "      - resource: {type: %s, name: %s, patternType: literal}\n        operations: [%s]\n"
                .formatted(type, name, operations);
    }

    private static String routes() {
        var documents = new ArrayList<String>();
        for (String service : Project.SERVICES) {
            var matches = collections(service).stream()
                    .map(name -> match("PathPrefix", "/api/v1/" + name))
                    .toList();
            documents.add(route(service, matches, TIMEOUTS.getOrDefault(service, "30s")));
        }
        documents.add(route(
                "console",
                pages().stream()
                        .map(page -> match(page.equals("/") ? "Exact" : "PathPrefix", page))
                        .toList(),
                "30s"));
        return "# Only what is named here is reachable: neither /operations nor /q of any service is.\n"
                + String.join("---\n", documents);
    }

    private static String match(String type, String path) {
        return "        - path: {type: %s, value: %s}\n".formatted(type, path);
    }

    private static String route(String backend, List<String> matches, String timeout) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: %s
                spec:
                  parentRefs: [{name: internal, namespace: gateway, sectionName: https}]
                  hostnames: [needmap.example.com]
                  rules:
                    - matches:
                %s      timeouts: {request: %s}
                      backendRefs: [{name: %s, port: 8080}]
                """.formatted(backend, String.join("", matches), timeout, backend);
    }

    private static String ingress() {
        var paths = new StringBuilder();
        for (String service : Project.SERVICES) {
            collections(service).forEach(name -> paths.append(path("/api/v1/" + name, "Prefix", service)));
        }
        pages().forEach(page -> paths.append(path(page, page.equals("/") ? "Exact" : "Prefix", "console")));
        return """
                # For clusters without the Gateway API. Only what is named here is reachable: neither /operations nor /q of any service is.
                # The controller must let bodies of 100 MB pass; how it is told so differs from controller to controller.
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: needmap
                spec:
                  ingressClassName: internal
                  tls: [{hosts: [needmap.example.com], secretName: needmap-tls}]
                  rules:
                    - host: needmap.example.com
                      http:
                        paths:
                """ + paths;
    }

    private static String path(String path, String type, String service) {
        return """
                          - path: %s
                            pathType: %s
                            backend: {service: {name: %s, port: {name: http}}}
                """.formatted(path, type, service);
    }
}
