package io.needmap.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The idempotent producer of this process, made when it is first needed. */
@ApplicationScoped
public class RelayProducer {

    private final Map<String, Object> broker;
    private @Nullable Producer<String, byte[]> producer;

    public RelayProducer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Hands a record to the producer; the answer comes when all in-sync replicas have it. */
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        return producer().send(message);
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<String, Object>(broker);
            config.put("acks", "all");
            config.put("enable.idempotence", true);
            config.put("linger.ms", 0);
            // What waits while a request is on its way goes in one batch, so that many events are few requests.
            config.put("batch.size", 1 << 18);
            config.put("max.block.ms", 5_000);
            config.put("request.timeout.ms", 5_000);
            config.put("delivery.timeout.ms", 10_000);
            config.put("compression.type", "none");
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
