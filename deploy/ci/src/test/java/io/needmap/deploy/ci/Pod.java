package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One pod of a Deployment: its init containers one after the other, then its container, probed, and ended in peace. */
final class Pod {

    private static final Duration MIGRATION = Duration.ofMinutes(4);
    private static final int ATTEMPTS = 4;
    private static final long BACK_OFF_SECONDS = 10;

    private final Cluster cluster;
    private final JsonNode deployment;
    private final JsonNode spec;
    private final JsonNode app;
    private final String name;
    private final String address;
    private final Volumes volumes;
    private Kubelet kubelet;

    Pod(Cluster cluster, JsonNode deployment, String name) {
        this.cluster = cluster;
        this.deployment = deployment;
        this.spec = deployment.at("/spec/template/spec");
        this.app = spec.at("/containers/0");
        this.name = name;
        this.address = cluster.addresses().nextPod();
        this.volumes = new Volumes(Work.directory("pods/" + name), spec, cluster.secrets());
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Volumes volumes() {
        return volumes;
    }

    boolean isReady() {
        return kubelet != null && kubelet.isReady();
    }

    int restarts() {
        return kubelet.restarts();
    }

    /** Runs what has to run before the container, to its end; what fails is started again after a while. */
    void initialise() throws InterruptedException {
        for (var container : spec.path("initContainers")) {
            var command = command(
                    container,
                    List.of(
                            "--rm",
                            "--name",
                            name + "-" + container.path("name").asText()));
            for (int attempt = 1; ; attempt++) {
                try {
                    Program.run(MIGRATION, "", command);
                    break;
                } catch (IllegalStateException e) {
                    Progress.say("%s is not initialised: %s", name, e.getMessage());
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                    TimeUnit.SECONDS.sleep(attempt * BACK_OFF_SECONDS);
                }
            }
            Progress.say("%s is initialised", name);
        }
    }

    /** Starts the container; {@code changed} is run when it becomes ready or ceases to be. */
    void start(Runnable changed) {
        Program.run(command(app, List.of("--detach", "--name", name)));
        kubelet = new Kubelet(app, address, changed, this::runs, this::restart);
    }

    private boolean runs() {
        return Program.run("podman", "inspect", "--format", "{{.State.Running}}", name)
                .strip()
                .equals("true");
    }

    private void restart() {
        Progress.say("%s is started again: %s", name, log().lines().reduce("", (a, b) -> b));
        Program.run("podman", "restart", "--time", "30", name);
    }

    /** The pause before the end, SIGTERM, and SIGKILL when the grace is over. */
    void end() throws InterruptedException {
        kubelet.close();
        int pause = app.at("/lifecycle/preStop/sleep/seconds").asInt();
        int grace = spec.path("terminationGracePeriodSeconds").asInt();
        TimeUnit.SECONDS.sleep(pause);
        Program.run("podman", "stop", "--time", String.valueOf(grace - pause), name);
        keepLog();
        Program.run("podman", "rm", name);
    }

    /** SIGTERM at once. */
    void terminate() {
        kubelet.close();
        Program.run("podman", "kill", "--signal", "TERM", name);
    }

    /** The status that it ended with; waits for that. */
    int awaitEnd() {
        return Integer.parseInt(Program.run("podman", "wait", name).strip());
    }

    void remove() {
        keepLog();
        Program.run("podman", "rm", "--force", "--time", "0", name);
    }

    void keepLog() {
        Work.write(Work.LOGS.resolve(name + ".log"), log());
    }

    String log() {
        return Program.run("sh", "-c", "podman logs %s 2>&1".formatted(name));
    }

    private List<String> command(JsonNode container, List<String> more) {
        var translated = new PodContainer(spec, container);
        var command = new ArrayList<>(List.of("podman", "run"));
        command.addAll(more);
        Stream.of(
                        cluster.addresses().arguments(address),
                        PodContainer.environment(cluster.environment(container)),
                        translated.arguments(volumes).stream(),
                        cluster.trust(deployment).stream(),
                        Stream.of(translated.image()))
                .flatMap(part -> part)
                .forEach(command::add);
        return command;
    }
}
