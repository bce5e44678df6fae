package io.needmap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** One step of the bare chain: each message of a topic is written in a transaction of its own and passed on. */
final class BareStage implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long COMMIT_OFFSETS_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Connection connection;
    private final KafkaConsumer<String, String> consumer;
    private final boolean counts;
    private final @Nullable Next next;
    private final CountDownLatch assigned = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "bare-stage");
    private volatile boolean enough;

    /** Where a stage passes its messages on to. */
    record Next(KafkaProducer<String, String> producer, String topic) {}

    /**
     * A stage that reads a topic from its start.
     *
     * @param table {@code fact} to write each message, {@code subject} to count it
     */
    BareStage(Connection connection, String bootstrap, String topic, String table, @Nullable Next next)
            throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
        this.counts = table.equals("subject");
        this.next = next;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        topic,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** Begins to read; returns once the broker has given it the topic. */
    void start() throws InterruptedException {
        thread.setDaemon(true);
        thread.start();
        if (!assigned.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker gave the bare chain no topic");
        }
    }

    static void insertFact(Connection connection, UUID id, UUID subject) throws SQLException {
        write(connection, "INSERT INTO bench.fact (id, subject) VALUES (?, ?)", id, subject);
    }

    /** Hands a message over; that it arrives is seen at the end of the chain. */
    static void send(KafkaProducer<String, String> producer, ProducerRecord<String, String> message) {
        var unused = producer.send(message);
    }

    @Override
    public void close() throws SQLException {
        enough = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private void run() {
        try (consumer) {
            long committed = System.nanoTime();
            while (!enough) {
                for (var message : consumer.poll(POLL)) {
                    take(message);
                }
                if (!consumer.assignment().isEmpty()) {
                    assigned.countDown();
                }
                if (System.nanoTime() - committed > COMMIT_OFFSETS_EVERY) {
                    consumer.commitAsync();
                    committed = System.nanoTime();
                }
            }
        } catch (WakeupException e) {
            // Closed while it waited for messages.
            enough = true;
        } catch (SQLException e) {
            throw new IllegalStateException("the bare chain broke", e);
        }
    }

    private void take(ConsumerRecord<String, String> message) throws SQLException {
        var subject = UUID.fromString(message.value());
        if (counts) {
            count(subject);
        } else {
            write(
                    connection,
                    "INSERT INTO bench.fact (id, subject) VALUES (?, ?)"
                            + " ON CONFLICT (id) DO UPDATE SET subject = excluded.subject",
                    UUID.fromString(message.key()),
                    subject);
        }
        if (next != null) {
            send(next.producer(), new ProducerRecord<>(next.topic(), message.key(), message.value()));
        }
    }

    private void count(UUID subject) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO bench.subject (id, facts) VALUES (?, 1)"
                + " ON CONFLICT (id) DO UPDATE SET facts = subject.facts + 1")) {
            statement.setObject(1, subject);
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static void write(Connection connection, String sql, UUID id, UUID subject) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setObject(2, subject);
            statement.executeUpdate();
        }
        connection.commit();
    }
}
