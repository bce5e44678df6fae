package io.needmap.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Reads and writes a topic the way another service would. */
public final class EventProbe {

    private static final long PATIENCE_SECONDS = 20;

    private final String brokers;
    private final String topic;

    public EventProbe(String brokers, String topic) {
        this.brokers = brokers;
        this.topic = topic;
    }

    /** The first message of the topic about the subject, waiting for it. */
    public String awaitMessageAbout(String subject) {
        return await(record -> subject.equals(record.key())).value();
    }

    /** The first message about the subject with this event type, waiting for it. */
    public String awaitMessageAbout(String subject, String type) {
        return await(record -> subject.equals(record.key())
                        && record.value() != null
                        && EventContracts.tree(record.value())
                                .get("type")
                                .textValue()
                                .equals(type))
                .value();
    }

    /** The first record that fits, waiting for it. */
    public ConsumerRecord<String, String> await(Predicate<ConsumerRecord<String, String>> fits) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var consumer = consumer()) {
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (fits.test(record)) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no such message on " + topic + " within " + PATIENCE_SECONDS + " s");
    }

    /** Everything on the topic now, in the order of its partitions. */
    public List<ConsumerRecord<String, String>> all() {
        var all = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    /** What compaction leaves of a key. */
    public String newest(String key) {
        return all().stream()
                .filter(record -> key.equals(record.key()))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError("no message with the key on " + topic))
                .value();
    }

    /** Puts a message on the topic and waits until the broker has it. */
    public void send(String key, @Nullable String message) {
        Map<String, Object> config = Map.of("bootstrap.servers", brokers, "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, message)).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("could not send to " + topic, e);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        Map<String, Object> config = Map.of("bootstrap.servers", brokers, "enable.auto.commit", false);
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
