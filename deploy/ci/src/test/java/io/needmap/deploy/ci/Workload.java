package io.needmap.deploy.ci;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Manifests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A Deployment with its Service: keeps as many pods as it is told, and replaces them one at a time, a new one first. */
final class Workload {

    private static final Duration READY = Duration.ofMinutes(4);

    private final Cluster cluster;
    private final JsonNode service;
    private final List<Pod> pods = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile JsonNode deployment;

    Workload(Cluster cluster, JsonNode deployment, JsonNode service) {
        this.cluster = cluster;
        this.deployment = deployment;
        this.service = service;
        var strategy = deployment.at("/spec/strategy/rollingUpdate");
        if (strategy.path("maxUnavailable").asInt(1) != 0
                || strategy.path("maxSurge").asInt() != 1) {
            throw new IllegalArgumentException("only «a new one first» is known here: " + strategy);
        }
    }

    String name() {
        return Manifests.name(deployment);
    }

    JsonNode deployment() {
        return deployment;
    }

    List<Pod> pods() {
        return List.copyOf(pods);
    }

    Pod pod() {
        return pods.get(0);
    }

    /** As many pods as the manifest says. */
    void start() throws InterruptedException {
        for (int replica = 0; replica < deployment.at("/spec/replicas").asInt(); replica++) {
            add();
        }
    }

    /** The Deployment becomes another, as after «kubectl apply»: its pods are replaced by such. */
    void change(JsonNode changed) throws InterruptedException {
        deployment = changed;
        replace();
    }

    /** A new pod for each of the present ones, as after a change of the image. */
    void replace() throws InterruptedException {
        for (var old : pods()) {
            add();
            pods.remove(old);
            publish();
            old.end();
            Progress.say("%s has ended", old.name());
        }
    }

    /** One pod more; answers when it is ready. */
    Pod add() throws InterruptedException {
        var pod = new Pod(cluster, deployment, "%s-%d".formatted(name(), made.incrementAndGet()));
        pod.initialise();
        pods.add(pod);
        pod.start(this::publish);
        await(pod.name() + " is ready").atMost(READY).until(pod::isReady);
        Progress.say("%s is ready", pod.name());
        return pod;
    }

    /** Takes a pod out of the Service, whatever becomes of it. */
    void forget(Pod pod) {
        pods.remove(pod);
        publish();
    }

    /** All pods end, as when the Deployment is scaled to nothing. */
    void stop() throws InterruptedException {
        for (var pod : pods()) {
            forget(pod);
            pod.end();
        }
    }

    /** The virtual address of the Service, with its port. */
    String address() {
        return "%s:%d".formatted(cluster.addresses().of(name()), port());
    }

    private int port() {
        return service.at("/spec/ports/0/port").asInt();
    }

    private void publish() {
        String target = service.at("/spec/ports/0/targetPort").asText();
        var port = deployment.at("/spec/template/spec/containers/0/ports/0");
        if (!port.path("name").asText().equals(target)) {
            throw new IllegalArgumentException("%s leads to port %s, which is not there".formatted(name(), target));
        }
        var ready = pods.stream()
                .filter(Pod::isReady)
                .map(pod -> "%s:%d"
                        .formatted(pod.address(), port.path("containerPort").asInt()))
                .toList();
        cluster.virtualAddresses().set(cluster.addresses().of(name()), port(), ready);
    }
}
