package io.needmap.kit.consume;

import io.needmap.kit.outbox.RelayProducer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts aside what cannot be applied, byte for byte, with the reason in headers. */
@ApplicationScoped
public class DeadLetters {

    /** What was wrong with the record. */
    public static final String REASON = "needmap-reason";

    /** The kind of error. */
    public static final String ERROR = "needmap-error";

    static final String TOPIC = "needmap-topic";
    static final String PARTITION = "needmap-partition";
    static final String OFFSET = "needmap-offset";

    /** When it was put aside. */
    public static final String FAILED_AT = "needmap-failed-at";

    private static final int LONGEST_REASON = 500;

    private final RelayProducer kafka;
    private final ConsumerState state;
    private final Clock clock;
    private final String consumer;

    public DeadLetters(
            RelayProducer kafka,
            ConsumerState state,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.kafka = kafka;
        this.state = state;
        this.clock = clock;
        this.consumer = consumer;
    }

    /** The dead-letter topic of a topic for this consumer. */
    public String topicOf(String topic) {
        return "%s.%s.dlq".formatted(topic, consumer);
    }

    /** A letter's headers as texts. */
    public static Map<String, String> headers(ConsumerRecord<String, byte[]> letter) {
        var headers = new TreeMap<String, String>();
        letter.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** Waits until the broker has it: only then may the consumer go on. */
    void put(ConsumerRecord<String, byte[]> failed, Throwable because) throws Exception {
        var letter = new ProducerRecord<>(topicOf(failed.topic()), failed.key(), failed.value());
        failed.headers().forEach(letter.headers()::add);
        var headers = letter.headers();
        put(headers, REASON, reason(because));
        put(headers, ERROR, because.getClass().getSimpleName());
        put(headers, TOPIC, failed.topic());
        put(headers, PARTITION, Integer.toString(failed.partition()));
        put(headers, OFFSET, Long.toString(failed.offset()));
        put(headers, FAILED_AT, clock.instant().toString());
        send(letter);
        state.deadLettered();
        Log.errorf(
                "dead letter: %s/%d/%d, %s caused by %s",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                because.getClass().getSimpleName(),
                root(because).getClass().getSimpleName());
    }

    /** With its headers, the largest record that a topic takes is larger than that: then only they are kept. */
    private void send(ProducerRecord<String, byte[]> letter) throws Exception {
        try {
            kafka.send(letter).get(15, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            var empty = new ProducerRecord<String, byte[]>(letter.topic(), null, letter.key(), null, letter.headers());
            put(empty.headers(), REASON, "too large to be put aside; it lies on its topic as long as that keeps it");
            kafka.send(empty).get(15, TimeUnit.SECONDS);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Throwable because) {
        String reason = "%s: %s".formatted(because.getMessage(), root(because).getMessage());
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
