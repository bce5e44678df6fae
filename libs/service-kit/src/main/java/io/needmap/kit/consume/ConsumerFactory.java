package io.needmap.kit.consume;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes Kafka consumers with the settings that the rest of the package relies on. */
@ApplicationScoped
public class ConsumerFactory {

    private final Map<String, Object> broker;
    private final ConsumerSettings settings;
    private final String group;

    public ConsumerFactory(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ConsumerSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.broker = broker;
        this.settings = settings;
        this.group = group;
    }

    boolean enabled() {
        return settings.enabled();
    }

    /** A member of the service's group. */
    Consumer<String, byte[]> create() {
        var config = reading();
        config.put("group.id", group);
        config.put("max.poll.records", settings.batchSize());
        config.put("fetch.min.bytes", 1);
        // A process that died is given up after this long, and only then do the others read on.
        config.put("session.timeout.ms", 10_000);
        config.put("heartbeat.interval.ms", 2_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A reader without a group, for operators. */
    public Consumer<String, byte[]> reader() {
        var config = reading();
        // Somebody waits for the answer.
        config.put("default.api.timeout.ms", 5_000);
        config.put("request.timeout.ms", 5_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> reading() {
        var config = new HashMap<String, Object>(broker);
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("isolation.level", "read_committed");
        config.put("allow.auto.create.topics", false);
        config.put("reconnect.backoff.max.ms", 2_000);
        return config;
    }
}
