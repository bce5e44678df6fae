package io.needmap.local.stack;

import io.needmap.local.process.JavaProgram;
import io.needmap.local.process.Part;
import io.needmap.local.process.Sizing;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One Kafka broker that is its own controller, as a process of its own, with its data in the home. */
public final class KafkaPart implements Part {

    /** Its name in messages and in the list of processes. */
    public static final String NAME = "kafka";

    private static final String CLUSTER = "needmap-local";
    private static final int HEAP_MEGABYTES = 128;
    private static final int DEPLOYED_HEAP_MEGABYTES = 512;

    private final Sizing sizing;
    private final Path folder;
    private final Path log;
    private final Ports ports;
    private final String classPath;

    /**
     * A broker of this home.
     *
     * @param sizing what it is started for
     * @param classPath where Kafka's classes are
     */
    public KafkaPart(Sizing sizing, Home home, Ports ports, String classPath) {
        this.sizing = sizing;
        this.folder = home.kafka();
        this.log = home.log(NAME);
        this.ports = ports;
        this.classPath = classPath;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public ProcessHandle launch() throws IOException {
        var configuration = folder.resolve("kafka.properties");
        Files.writeString(configuration, configuration());
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(configuration);
        }
        return program("kafka.Kafka", configuration.toString()).start(log).toHandle();
    }

    @Override
    public void requestStop(ProcessHandle process) {
        process.destroy();
    }

    private void format(Path configuration) throws IOException {
        var format = program(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        CLUSTER,
                        "-c",
                        configuration.toString(),
                        "--ignore-formatted")
                .start(log);
        try {
            if (format.waitFor() != 0) {
                throw new IOException("Kafka's data folder could not be made, see " + log);
            }
        } catch (InterruptedException e) {
            format.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Kafka's data folder was made", e);
        }
    }

    private JavaProgram program(String... mainAndArguments) {
        var arguments = new ArrayList<>(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", classPath));
        arguments.addAll(List.of(mainAndArguments));
        int heap = sizing == Sizing.DEPLOYED ? DEPLOYED_HEAP_MEGABYTES : HEAP_MEGABYTES;
        return new JavaProgram(sizing, heap, arguments, Map.of());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                # One broker: one copy of everything.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                # Quick to start, also after it was killed.
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                # Small.
                num.network.threads=1
                num.io.threads=2
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.cleaner.io.buffer.size=131072
                """.formatted(ports.kafka(), ports.kafkaController(), escaped(data()));
    }

    /** Kafka reads its properties as Latin-1: every other letter, and the backslash, are written by their numbers. */
    private static String escaped(Path path) {
        return path.toString()
                .chars()
                .mapToObj(c -> c > '~' || c == '\\' ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
