package io.needmap.deploy.ci;

import static org.awaitility.Awaitility.await;

import io.needmap.deploy.Manifests;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Kafka broker in a container, with the settings and the listener of the manifest: TLS, SCRAM, and an authorizer. Besides,
 * an unlocked listener for the controller and for the operator.
 */
final class Broker {

    private static final String IMAGE = "localhost/needmap/jre:25";
    private static final String USER = "10001:10001";
    private static final String CLUSTER = "bmVlZG1hcC1jaS1icm9rZXI";
    private static final int OPERATOR_PORT = 9091;
    private static final int CONTROLLER_PORT = 9094;
    private static final Duration UP = Duration.ofMinutes(2);

    private final Manifests manifests;
    private final Addresses addresses;
    private final int number;
    private final List<Integer> all;
    private final Path directory;

    /**
     * A broker that is its own controller.
     *
     * @param all the numbers of the brokers that belong together
     */
    Broker(Manifests manifests, Addresses addresses, Authority authority, int number, List<Integer> all) {
        this.manifests = manifests;
        this.addresses = addresses;
        this.number = number;
        this.all = all;
        this.directory = Work.directory(name());
        Work.directory(name() + "/data");
        Work.write(
                directory.resolve("server.pem"), authority.keyAndCertificate(host(number), "needmap-kafka-bootstrap"));
        Work.write(directory.resolve("broker.properties"), properties());
        Program.run("chown", "-R", USER, directory.toString());
    }

    static String host(int number) {
        return "needmap-broker-%d.needmap-kafka-brokers".formatted(number);
    }

    String name() {
        return "broker-" + number;
    }

    /** Where operators reach it. */
    String operatorAddress() {
        return "%s:%d".formatted(Addresses.broker(number), OPERATOR_PORT);
    }

    /** Formats its storage and starts it; answers when it listens. */
    void start() {
        launch();
        awaitUp();
    }

    void launch() {
        Program.run(java(
                List.of("--rm"),
                "-Xmx128m",
                "kafka.tools.StorageTool",
                "format",
                "-t",
                CLUSTER,
                "-c",
                "/kafka/broker.properties"));
        Program.run(java(List.of("--detach", "--name", name()), "-Xmx384m", "kafka.Kafka", "/kafka/broker.properties"));
    }

    /** Ends it on the spot. */
    void kill() {
        Program.run("podman", "kill", "--signal", "KILL", name());
        Program.run("podman", "wait", name());
    }

    void startAgain() {
        Program.run("podman", "start", name());
        awaitUp();
    }

    void awaitUp() {
        await(name() + " listens").atMost(UP).until(this::isUp);
    }

    /** Takes its cable out, or puts it in again. */
    void cable(boolean in) {
        String pid = Program.run("podman", "inspect", "--format", "{{.State.Pid}}", name())
                .strip();
        Program.run("nsenter", "--net=/proc/%s/ns/net".formatted(pid), "ip", "link", "set", "eth0", in ? "up" : "down");
    }

    void remove() {
        Work.write(
                Work.LOGS.resolve(name() + ".log"),
                Program.run("sh", "-c", "podman logs %s 2>&1 || true".formatted(name())));
        Program.run("podman", "rm", "--force", "--ignore", "--time", "0", name());
    }

    private boolean isUp() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Addresses.broker(number), port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int port() {
        return manifests
                .get("Kafka", "needmap")
                .at("/spec/kafka/listeners/0/port")
                .asInt();
    }

    private List<String> java(List<String> more, String heap, String... program) {
        var command = new ArrayList<>(List.of("podman", "run"));
        command.addAll(more);
        addresses.arguments(Addresses.broker(number)).forEach(command::add);
        Stream.of(
                        "--user=" + USER,
                        "--memory=1024m",
                        "--volume",
                        Work.LIB + ":/opt/kafka:ro",
                        "--volume",
                        directory + ":/kafka",
                        "--entrypoint",
                        "java",
                        IMAGE,
                        heap,
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        "/opt/kafka/*")
                .forEach(command::add);
        command.addAll(List.of(program));
        return command;
    }

    private String properties() {
        var kafka = manifests.get("Kafka", "needmap").at("/spec/kafka");
        var listener = kafka.at("/listeners/0");
        if (!listener.path("tls").asBoolean()
                || !listener.at("/authentication/type").asText().equals("scram-sha-512")
                || !kafka.at("/authorization/type").asText().equals("simple")) {
            throw new IllegalArgumentException("nothing here knows this listener: " + listener);
        }
        String config = kafka.path("config").properties().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
                .collect(Collectors.joining("\n"));
        String voters = all.stream()
                .map(one -> "%d@%s:%d".formatted(one, Addresses.broker(one), CONTROLLER_PORT))
                .collect(Collectors.joining(","));
        return """
                process.roles=broker,controller
                node.id=%1$d
                controller.quorum.voters=%2$s
                listeners=TLS://0.0.0.0:%3$d,OPERATOR://%4$s:%5$d,CONTROLLER://%4$s:%6$d
                advertised.listeners=TLS://%7$s:%3$d,OPERATOR://%4$s:%5$d
                listener.security.protocol.map=TLS:SASL_SSL,OPERATOR:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=OPERATOR
                listener.name.tls.ssl.keystore.type=PEM
                listener.name.tls.ssl.keystore.location=/kafka/server.pem
                listener.name.tls.sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.tls.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                log.dirs=/kafka/data
                offsets.topic.num.partitions=3
                transaction.state.log.num.partitions=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.cleaner.dedupe.buffer.size=4194304
                %8$s
                """.formatted(
                        number,
                        voters,
                        listener.path("port").asInt(),
                        Addresses.broker(number),
                        OPERATOR_PORT,
                        CONTROLLER_PORT,
                        host(number),
                        config);
    }
}
