package io.needmap.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The least that a fact needs to get through three services: insert, commit, produce, consume, upsert, commit, produce,
 * consume, upsert a count, commit. On the databases and the broker of the running stack, by pgjdbc and kafka-clients
 * alone.
 */
final class BareChain {

    private static final int WORKERS = 4;
    private static final String COUNTS = "SELECT id, facts FROM bench.subject WHERE id = ANY (?)";

    private final Target target;
    private final String first = "needmap.bench.first." + UUID.randomUUID();
    private final String second = "needmap.bench.second." + UUID.randomUUID();

    BareChain(Target target) {
        this.target = target;
    }

    /** How long from the commit of a fact in the first database to its count in the third. */
    Latency run(Pace pace) throws Exception {
        var subjects = Stream.generate(UUID::randomUUID).limit(pace.subjects()).toList();
        prepare();
        try (var producer = producer();
                var toSecond = stage(target.activityMapJdbc(), first, "fact", producer);
                var toThird = stage(target.materialsJdbc(), second, "subject", null)) {
            toSecond.start();
            toThird.start();
            return measure(pace, subjects, producer);
        } finally {
            cleanUp();
        }
    }

    private Latency measure(Pace pace, List<UUID> subjects, KafkaProducer<String, String> producer) throws Exception {
        var arrivals = new Arrivals();
        try (var watch = new CountWatch(target.materialsJdbc(), COUNTS, subjects, arrivals)) {
            long warm = System.nanoTime() + pace.warmUpNanos();
            new OpenLoop(pace.rate(), WORKERS).run(pace.count(), () -> {
                var connection = open(target.interviewJdbc());
                return number -> {
                    var subject = subjects.get(number % subjects.size());
                    BareStage.insertFact(connection, UUID.randomUUID(), subject);
                    arrivals.acknowledged(subject, System.nanoTime());
                    BareStage.send(
                            producer,
                            new ProducerRecord<>(first, UUID.randomUUID().toString(), subject.toString()));
                };
            });
            watch.awaitAll(60);
            return Latency.of(arrivals.durations(warm));
        }
    }

    private BareStage stage(
            String jdbcUrl, String topic, String table, @Nullable KafkaProducer<String, String> producer)
            throws SQLException {
        var next = producer == null ? null : new BareStage.Next(producer, second);
        return new BareStage(DriverManager.getConnection(jdbcUrl), target.bootstrap(), topic, table, next);
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", target.bootstrap(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
    }

    private void prepare() throws SQLException, InterruptedException, ExecutionException {
        for (var url : databases()) {
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
                statement.execute("DROP TABLE IF EXISTS bench.fact, bench.subject");
                statement.execute("CREATE TABLE bench.fact (id uuid PRIMARY KEY, subject uuid NOT NULL)");
                statement.execute("CREATE TABLE bench.subject (id uuid PRIMARY KEY, facts bigint NOT NULL)");
            }
        }
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(first, 1, (short) 1), new NewTopic(second, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void cleanUp() throws SQLException, InterruptedException, ExecutionException {
        for (var url : databases()) {
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA bench CASCADE");
            }
        }
        try (var admin = admin()) {
            admin.deleteTopics(Set.of(first, second)).all().get();
        }
    }

    private List<String> databases() {
        return List.of(target.interviewJdbc(), target.activityMapJdbc(), target.materialsJdbc());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", target.bootstrap()));
    }

    private static Connection open(String jdbcUrl) {
        try {
            var connection = DriverManager.getConnection(jdbcUrl);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the bare chain", e);
        }
    }
}
