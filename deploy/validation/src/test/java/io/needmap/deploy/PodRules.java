package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every Deployment of ours keeps: locked down, probed, bounded, ended in peace, without a gap when replaced. */
final class PodRules {

    private static final List<String> HANDLERS = List.of("httpGet", "exec", "tcpSocket", "grpc");
    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final Pattern TAG = Pattern.compile(".+:(?!latest$)[A-Za-z0-9._-]+");
    private static final Pattern SHUTDOWN = Pattern.compile("(?m)^quarkus\\.shutdown\\.timeout=([0-9]+)s$");

    private PodRules() {}

    static Stream<String> faults(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            var faults = new ArrayList<String>();
            deployment(deployment, faults);
            pod(deployment.at("/spec/template/spec"), faults);
            Manifests.containers(deployment).forEach(container -> container(container, faults));
            probes(Manifests.app(deployment), faults);
            ending(deployment, faults);
            mounts(deployment, faults);
            return faults.stream().map(fault -> Manifests.title(deployment) + ": " + fault);
        });
    }

    private static void deployment(JsonNode deployment, List<String> faults) {
        var selector = deployment.at("/spec/selector/matchLabels");
        if (!Manifests.selects(selector, deployment.at("/spec/template/metadata/labels"))) {
            faults.add("the selector does not select its own pods");
        }
        if (selector.size() != 1) {
            faults.add("the selector cannot change later: it holds the name and nothing else");
        }
        var update = deployment.at("/spec/strategy/rollingUpdate");
        if (update.path("maxUnavailable").asInt(-1) != 0
                || update.path("maxSurge").asInt() < 1) {
            faults.add("a replica goes before the new one is ready");
        }
        var spread = deployment.at("/spec/template/spec/topologySpreadConstraints");
        for (String key : List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")) {
            if (Yaml.each(spread)
                    .noneMatch(c -> c.path("topologyKey").asText().equals(key)
                            && Set.of("ScheduleAnyway", "DoNotSchedule")
                                    .contains(c.path("whenUnsatisfiable").asText())
                            && c.at("/labelSelector/matchLabels").equals(selector)
                            && c.at("/matchLabelKeys/0").asText().equals("pod-template-hash"))) {
                faults.add("the pods of one version are not spread over " + key);
            }
        }
    }

    private static void pod(JsonNode pod, List<String> faults) {
        var security = pod.path("securityContext");
        if (!security.path("runAsNonRoot").asBoolean()
                || security.path("runAsUser").asInt() == 0) {
            faults.add("runs as root");
        }
        if (!security.at("/seccompProfile/type").asText().equals("RuntimeDefault")) {
            faults.add("has no seccomp profile");
        }
        if (pod.path("automountServiceAccountToken").asBoolean(true)) {
            faults.add("is given a token of the API server");
        }
        if (pod.path("enableServiceLinks").asBoolean(true)) {
            faults.add("gets variables of all services, which look like settings");
        }
    }

    private static void container(JsonNode container, List<String> faults) {
        String name = container.path("name").asText();
        var security = container.path("securityContext");
        if (security.path("allowPrivilegeEscalation").asBoolean(true)
                || !security.path("readOnlyRootFilesystem").asBoolean()
                || !security.at("/capabilities/drop/0").asText().equals("ALL")) {
            faults.add(name + " is not locked down");
        }
        var resources = container.path("resources");
        if (resources.at("/requests/cpu").isMissingNode()
                || resources.at("/limits/memory").isMissingNode()
                || !resources.at("/limits/memory").equals(resources.at("/requests/memory"))) {
            faults.add(name + " does not ask for its processor time, and for the memory it is limited to");
        }
        if (resources.path("limits").has("cpu")) {
            faults.add(name + " is throttled by a limit of processor time");
        }
        String image = container.path("image").asText();
        if (!DIGEST.matcher(image).matches() && !TAG.matcher(image).matches()) {
            faults.add(name + " has an image without a version: " + image);
        }
        if (container.has("imagePullPolicy")
                && !Set.of("Always", "IfNotPresent", "Never")
                        .contains(container.path("imagePullPolicy").asText())) {
            faults.add(name + " has an unknown imagePullPolicy");
        }
        for (var port : container.path("ports")) {
            if (!port.path("containerPort").isInt()) {
                faults.add(name + " has a port that is no number");
            }
        }
    }

    private static void probes(JsonNode app, List<String> faults) {
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            var handlers = HANDLERS.stream().filter(app.path(probe)::has).toList();
            if (!handlers.equals(List.of("httpGet"))) {
                faults.add("%s has handlers %s".formatted(probe, handlers));
            }
            String port = app.path(probe).at("/httpGet/port").asText();
            if (Yaml.each(app.path("ports"))
                    .noneMatch(p -> p.path("name").asText().equals(port))) {
                faults.add("%s asks port %s, which is not there".formatted(probe, port));
            }
        }
        if (app.at("/livenessProbe/httpGet/path").equals(app.at("/readinessProbe/httpGet/path"))) {
            faults.add("a pod that is not ready is killed: liveness asks what readiness asks");
        }
    }

    /** The grace holds the pause in which callers go elsewhere, the requests in flight, and for a service the consumer and the relay. */
    private static void ending(JsonNode deployment, List<String> faults) {
        int pause = pause(Manifests.app(deployment));
        if (pause < 5) {
            faults.add("ends before the load balancers know");
        }
        boolean console = Manifests.name(deployment).equals("console");
        int needed = pause + shutdownSeconds(console) + (console ? 5 : 30);
        int grace = deployment
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asInt();
        if (grace < needed) {
            faults.add("is killed after %d s and may need %d s to end".formatted(grace, needed));
        }
    }

    /** Before SIGTERM, or after it and kept by the program itself, which can also tell those who keep their connections. */
    private static int pause(JsonNode app) {
        return Yaml.each(app.path("env"))
                .filter(variable -> variable.path("name").asText().equals("QUARKUS_SHUTDOWN_DELAY"))
                .findFirst()
                .map(variable ->
                        Integer.parseInt(variable.path("value").asText().replaceAll("s$", "")))
                .orElseGet(() -> app.at("/lifecycle/preStop/sleep/seconds").asInt());
    }

    private static int shutdownSeconds(boolean console) {
        String file = console
                ? "console/src/main/resources/application.properties"
                : "libs/service-kit/src/main/resources/META-INF/microprofile-config.properties";
        var timeout = SHUTDOWN.matcher(Project.read(Project.ROOT.resolve(file)));
        if (!timeout.find()) {
            throw new IllegalStateException(file + " sets no quarkus.shutdown.timeout");
        }
        return Integer.parseInt(timeout.group(1));
    }

    private static void mounts(JsonNode deployment, List<String> faults) {
        var volumes = Yaml.each(deployment.at("/spec/template/spec/volumes"))
                .map(volume -> volume.path("name").asText())
                .toList();
        var mounted = Manifests.containers(deployment).stream()
                .flatMap(container -> Yaml.each(container.path("volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .distinct()
                .toList();
        mounted.stream().filter(name -> !volumes.contains(name)).forEach(name -> faults.add("no volume " + name));
        volumes.stream().filter(name -> !mounted.contains(name)).forEach(name -> faults.add("nobody mounts " + name));
    }
}
