package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.deploy.Manifests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three brokers with a topic as it is in production; the one that leads is cut off the network while events are written. */
@Order(9)
@ExtendWith(WithCluster.class)
@EnabledIfEnvironmentVariable(
        named = "NEEDMAP_CI_PARTITION",
        matches = "true",
        disabledReason = "three brokers take their time")
class LeaderTest {

    private static final String TOPIC = "needmap.interview.statement.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final List<Integer> NUMBERS = List.of(2, 3, 4);
    private static final long AWAY_SECONDS = 12;

    private final Cluster cluster;

    LeaderTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void everyAcknowledgedEventIsThereOnceWhenTheLeaderWasCutOff() throws Exception {
        var manifests = Manifests.overlay("prod");
        var brokers = new ArrayList<Broker>();
        for (int number : NUMBERS) {
            brokers.add(new Broker(manifests, cluster.addresses(), cluster.authority(), number, NUMBERS));
        }
        try {
            brokers.forEach(Broker::launch);
            brokers.forEach(Broker::awaitUp);
            var operator = new KafkaOperator(manifests, cluster.secrets(), brokers.get(0));
            operator.apply(TOPIC);
            var acknowledged = writeWhileTheLeaderIsAway(operator, brokers);

            assertThat(acknowledged).hasSizeGreaterThan(50).doesNotHaveDuplicates();
            assertThat(readAll(acknowledged.size())).containsExactlyElementsOf(acknowledged);
        } finally {
            brokers.forEach(Broker::remove);
        }
    }

    private List<String> writeWhileTheLeaderIsAway(KafkaOperator operator, List<Broker> brokers) throws Exception {
        var settings = client("interview-service");
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Exception> errors = new ConcurrentLinkedQueue<>();
        var enough = new CountDownLatch(1);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var writer = new Thread(() -> {
                try {
                    for (int i = 0; !enough.await(20, TimeUnit.MILLISECONDS); i++) {
                        String value = "event-%05d".formatted(i);
                        var unused = producer.send(new ProducerRecord<>(TOPIC, 0, "key", value), (metadata, e) -> {
                            if (e == null) {
                                acknowledged.add(value);
                            } else {
                                errors.add(e);
                            }
                        });
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            writer.start();
            await("events are acknowledged").atMost(Field.PATIENCE).until(() -> acknowledged.size() > 50);
            int leader = leader(operator);
            var cut = brokers.get(NUMBERS.indexOf(leader));
            cut.cable(false);
            Progress.say("%s leads and is cut off", cut.name());
            int then = acknowledged.size();
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            await("another leads").atMost(Field.PATIENCE).until(() -> acknowledged.size() > then + 50);
            cut.cable(true);
            int later = acknowledged.size();
            await("it goes on").atMost(Field.PATIENCE).until(() -> acknowledged.size() > later + 50);
            enough.countDown();
            writer.join(TimeUnit.SECONDS.toMillis(30));
            producer.flush();
        }
        assertThat(errors).isEmpty();
        Progress.say("%d events, all acknowledged", acknowledged.size());
        return List.copyOf(acknowledged);
    }

    private static int leader(KafkaOperator operator) throws Exception {
        try (var admin = operator.admin()) {
            return admin.describeTopics(Set.of(TOPIC))
                    .allTopicNames()
                    .get(60, TimeUnit.SECONDS)
                    .get(TOPIC)
                    .partitions()
                    .get(0)
                    .leader()
                    .id();
        }
    }

    private List<String> readAll(int expected) {
        var settings = client("materials-service");
        settings.put("group.id", "materials-service");
        var read = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(PARTITION));
            consumer.seekToBeginning(Set.of(PARTITION));
            for (int quiet = 0; quiet < 5 && read.size() <= expected; ) {
                var records = consumer.poll(Duration.ofSeconds(1));
                records.forEach(record -> read.add(record.value()));
                quiet = records.isEmpty() ? quiet + 1 : 0;
            }
        }
        return read;
    }

    private Map<String, Object> client(String service) {
        var settings = KafkaOperator.client(cluster, service);
        settings.put(
                "bootstrap.servers",
                String.join(
                        ",", NUMBERS.stream().map(n -> Broker.host(n) + ":9093").toList()));
        return settings;
    }
}
