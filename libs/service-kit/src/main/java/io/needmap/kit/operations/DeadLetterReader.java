package io.needmap.kit.operations;

import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.consume.ConsumerFactory;
import io.needmap.kit.consume.DeadLetters;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the dead-letter topics of this service without a group, so that nothing is marked as read. */
@ApplicationScoped
public class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int MOST_POLLS_WITHOUT_ANSWER = 40;
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final ConsumerFactory factory;
    private final BatchApplier applier;
    private final DeadLetters deadLetters;

    public DeadLetterReader(ConsumerFactory factory, BatchApplier applier, DeadLetters deadLetters) {
        this.factory = factory;
        this.applier = applier;
        this.deadLetters = deadLetters;
    }

    /**
     * The first letters behind a place that the filter lets through, by topic, partition and offset.
     *
     * @param after reading goes on behind it
     * @param keep chooses from the letters of one poll
     */
    List<ConsumerRecord<String, byte[]>> read(
            Optional<Place> after,
            int limit,
            Function<List<ConsumerRecord<String, byte[]>>, List<ConsumerRecord<String, byte[]>>> keep) {
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var kafka = factory.reader()) {
            for (var partition : partitions(kafka)) {
                if (after.isPresent() && ORDER.compare(partition, after.get().partition()) < 0) {
                    continue;
                }
                long from = after.filter(place -> place.partition().equals(partition))
                        .map(place -> place.offset() + 1)
                        .orElse(0L);
                read(kafka, partition, from, limit, keep, letters);
            }
        } catch (TimeoutException e) {
            Log.warnf("the broker does not answer: %s", e.getMessage());
            throw new ProblemException(CommonProblem.UNAVAILABLE, "the broker does not answer; try again later");
        }
        return letters.subList(0, Math.min(limit, letters.size()));
    }

    /** One letter, unless the broker has dropped it. */
    Optional<ConsumerRecord<String, byte[]>> find(Place place) {
        boolean ours = applier.topics().stream().map(deadLetters::topicOf).anyMatch(place.topic()::equals);
        if (!ours || place.partitionNumber() < 0 || place.offset() < 0) {
            return Optional.empty();
        }
        var before = Optional.of(new Place(place.topic(), place.partitionNumber(), place.offset() - 1));
        return read(before, 1, polled -> polled).stream()
                .filter(letter -> Place.of(letter).equals(place))
                .findFirst();
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> kafka) {
        Map<String, List<org.apache.kafka.common.PartitionInfo>> existing = kafka.listTopics();
        return applier.topics().stream()
                .map(deadLetters::topicOf)
                .flatMap(topic -> existing.getOrDefault(topic, List.of()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(ORDER)
                .toList();
    }

    private static void read(
            Consumer<String, byte[]> kafka,
            TopicPartition partition,
            long from,
            int limit,
            Function<List<ConsumerRecord<String, byte[]>>, List<ConsumerRecord<String, byte[]>>> keep,
            List<ConsumerRecord<String, byte[]>> letters) {
        var only = List.of(partition);
        kafka.assign(only);
        long end = kafka.endOffsets(only).getOrDefault(partition, 0L);
        kafka.seek(partition, Math.max(from, kafka.beginningOffsets(only).getOrDefault(partition, 0L)));
        int silent = 0;
        while (letters.size() < limit && kafka.position(partition) < end && silent < MOST_POLLS_WITHOUT_ANSWER) {
            var polled = kafka.poll(POLL).records(partition);
            silent = polled.isEmpty() ? silent + 1 : 0;
            letters.addAll(keep.apply(polled));
        }
    }

    /** Where a letter lies. */
    record Place(String topic, int partitionNumber, long offset) {

        static Place of(ConsumerRecord<String, byte[]> letter) {
            return new Place(letter.topic(), letter.partition(), letter.offset());
        }

        TopicPartition partition() {
            return new TopicPartition(topic, partitionNumber);
        }
    }
}
