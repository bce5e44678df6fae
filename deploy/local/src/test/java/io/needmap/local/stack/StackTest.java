package io.needmap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.needmap.local.process.Pids;
import io.needmap.local.process.Signals;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One stack of a real PostgreSQL and a real broker, through a life of accidents. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackTest {

    private static final String TOPIC = "needmap.interview.statement.v1";
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static Path home;
    private static Ports ports;
    private static Process launcher;

    @BeforeAll
    static void begin() throws Exception {
        home = folder.resolve("my hômé");
        ports = freePorts();
        ports.save(Home.at(home));
        launcher = launch();
    }

    @AfterAll
    static void end() {
        launcher.destroyForcibly();
        new Orphans(pids(), PostgresPart.processes(Home.at(home)), line -> {}).end();
    }

    @Test
    @Order(1)
    void eachServiceHasItsDatabaseAndCannotEnterAnother() throws Exception {
        try (var own = connect("interview", "interview")) {
            own.createStatement().execute("CREATE TABLE kept (id int PRIMARY KEY)");
            own.createStatement().execute("INSERT INTO kept VALUES (1)");
            assertThat(setting(own, "fsync")).isEqualTo("on");
            assertThat(setting(own, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(own, "max_connections")).isEqualTo("100");
        }
        assertThatThrownBy(() -> connect("interview", "materials"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(ports.jdbcUrl("interview"), "interview", "guess"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @Order(2)
    void theContractsTopicsAreThereCompactedWithTheirDeadLetters() throws Exception {
        try (var admin = admin()) {
            var topics = admin.describeTopics(List.of(TOPIC, TOPIC + ".activity-map-service.dlq"))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS);
            assertThat(topics.get(TOPIC).partitions()).hasSize(4);
            assertThat(topics.get(TOPIC + ".activity-map-service.dlq").partitions())
                    .hasSize(1);
        }
        assertThat(Topics.contracted().filter(topic -> topic.name().equals(TOPIC)))
                .singleElement()
                .satisfies(topic -> assertThat(topic.configs()).containsEntry("cleanup.policy", "compact"));
        send();
    }

    @Test
    @Order(3)
    void aKilledPartRunsAgainWithItsContent() {
        for (var name : List.of(PostgresPart.NAME, KafkaPart.NAME)) {
            var killed = pids().alive().get(name);
            killed.destroyForcibly();
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(pids().alive().get(name)).isNotNull().isNotEqualTo(killed));
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(rows()).isEqualTo(1));
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(records()).isEqualTo(1));
    }

    @Test
    @Order(4)
    void theNextStartEndsWhatAKilledLauncherLeftAndLosesNothing() throws Exception {
        launcher.destroyForcibly().waitFor();
        var orphans = pids().alive();
        assertThat(orphans).containsKeys(PostgresPart.NAME, KafkaPart.NAME);
        launcher = launch();
        assertThat(orphans.values()).noneMatch(Signals::runs);
        assertThat(rows()).isEqualTo(1);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void whenAskedToEndItLeavesNoProcess() throws Exception {
        var parts = pids().alive().values();
        var everything = parts.stream().flatMap(ProcessHandle::descendants).toList();
        launcher.destroy();
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).noneMatch(Signals::runs);
        assertThat(everything).noneMatch(Signals::runs);
        assertThat(PostgresPart.processes(Home.at(home)).server()).isEmpty();
        assertThat(Home.at(home).pids()).doesNotExist();
    }

    @Test
    @Order(6)
    void aTakenPortIsFoundBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> StackProgram.stack(home, ports).start())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (kafka) is taken")
                    .hasMessageContaining("--kafka-port");
        }
        assertThat(pids().alive()).isEmpty();
    }

    private static Process launch() throws Exception {
        var said = Files.createTempFile(folder, "launcher", ".log");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackProgram.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(Files.readAllLines(said)).contains(StackProgram.READY);
            assertThat(program.isAlive()).isTrue();
        });
        return program;
    }

    private static Pids pids() {
        return new Pids(Home.at(home).pids());
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                ports.jdbcUrl(database), role, Passwords.of(Home.at(home)).of(role));
    }

    private static long rows() throws SQLException {
        try (var connection = connect("interview", "interview");
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                ports.bootstrapServers(),
                "request.timeout.ms",
                5_000,
                "default.api.timeout.ms",
                15_000));
    }

    private static void send() throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", ports.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", "value")).get(20, TimeUnit.SECONDS);
        }
    }

    private static long records() throws Exception {
        var partition = new TopicPartition(TOPIC, 0);
        try (var admin = admin()) {
            return admin.listOffsets(Map.of(partition, org.apache.kafka.clients.admin.OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(15, TimeUnit.SECONDS)
                    .offset();
        }
    }

    private static Ports freePorts() throws IOException {
        try (var postgres = new ServerSocket(0);
                var kafka = new ServerSocket(0);
                var controller = new ServerSocket(0)) {
            return StackProgram.ports(postgres.getLocalPort(), kafka.getLocalPort(), controller.getLocalPort());
        }
    }
}
