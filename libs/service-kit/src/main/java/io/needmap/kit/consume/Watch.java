package io.needmap.kit.consume;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Watches how far each assigned partition is applied. */
final class Watch {

    private final Consumer<String, byte[]> kafka;
    private final Clock clock;
    private final Metric fetchTotal;
    private final Map<TopicPartition, Instant> asOf = new HashMap<>();
    private double fetches = -1;

    Watch(Consumer<String, byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.fetchTotal = kafka.metrics().values().stream()
                .filter(metric -> isFetchTotal(metric.metricName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the Kafka client counts its fetches no longer"));
    }

    private static boolean isFetchTotal(MetricName name) {
        return name.group().equals("consumer-fetch-manager-metrics")
                && name.name().equals("fetch-total")
                && !name.tags().containsKey("topic");
    }

    /** The progress of the partitions after the polled events were applied. */
    Map<TopicPartition, PartitionProgress> after(ConsumerRecords<String, byte[]> applied, Positions positions) {
        applied.forEach(record -> asOf.merge(
                new TopicPartition(record.topic(), record.partition()),
                Instant.ofEpochMilli(record.timestamp()),
                (a, b) -> a.isAfter(b) ? a : b));
        boolean answered = brokerAnswered();
        var now = clock.instant();
        var progress = new HashMap<TopicPartition, PartitionProgress>();
        for (var partition : kafka.assignment()) {
            long position = kafka.position(partition);
            var lag = kafka.currentLag(partition);
            if (answered && lag.orElse(-1) == 0) {
                asOf.put(partition, now);
            }
            long end = position + Math.max(lag.orElse(0), positions.behind(partition, position));
            progress.put(partition, progress(partition, position, end, positions));
        }
        asOf.keySet().retainAll(progress.keySet());
        return progress;
    }

    private PartitionProgress progress(TopicPartition partition, long position, long end, Positions positions) {
        @Nullable Instant seen = asOf.get(partition);
        boolean rebuilding = positions.behind(partition, position) > 0;
        return new PartitionProgress(
                partition.topic(), partition.partition(), position, end, positions.epoch(), rebuilding, seen);
    }

    /** No lag means nothing while the broker is away: only an answer of it says that this is the end. */
    private boolean brokerAnswered() {
        double total = (Double) fetchTotal.metricValue();
        boolean answered = total != fetches;
        fetches = total;
        return answered;
    }
}
