package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker refuses what the manifests do not grant. That it lets through what they do, everything else here shows. */
@Order(2)
@ExtendWith(WithCluster.class)
class KafkaRightsTest {

    private static final String FOREIGN = "needmap.interview.statement.v1";

    private final Cluster cluster;

    KafkaRightsTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void aServiceCannotWriteAnothersTopic() {
        assertThatThrownBy(() -> write("materials-service", "ci-materials-service"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aServiceCannotWorkInAnothersGroup() {
        var settings = KafkaOperator.client(cluster, "materials-service");
        settings.put("group.id", "activity-map-service");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Set.of(FOREIGN));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 30; i++) {
                            consumer.poll(Duration.ofSeconds(1));
                        }
                    })
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void nobodyComesInWithoutTheRightPassword() {
        assertThatThrownBy(() -> write("interview-service", "wrong"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private void write(String user, String password) throws Exception {
        var settings = KafkaOperator.client(cluster, user);
        settings.computeIfPresent(
                "sasl.jaas.config", (key, value) -> value.toString().replace("ci-" + user, password));
        settings.put("max.block.ms", "30000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(FOREIGN, "key", "value")).get(60, TimeUnit.SECONDS);
        }
    }
}
