package io.needmap.kit.consume;

import io.needmap.kit.web.AnalysisAge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How current the replicas are, and so every analysis that is made from them. */
@ApplicationScoped
public class Freshness {

    private final Clock clock;
    private final ConsumerState state;
    private final BatchApplier applier;
    private final Duration staleAfter;
    private final Instant startedAt;
    private volatile Map<TopicPartition, PartitionProgress> own = Map.of();
    private volatile List<PartitionProgress> all = List.of();

    public Freshness(Clock clock, ConsumerState state, BatchApplier applier, ConsumerSettings settings) {
        this.clock = clock;
        this.state = state;
        this.applier = applier;
        this.staleAfter = settings.staleAfter();
        this.startedAt = clock.instant();
    }

    /** What this process knows of its partitions, after every poll. */
    void own(Map<TopicPartition, PartitionProgress> partitions) {
        own = Map.copyOf(partitions);
        state.lag(partitions.values().stream().mapToLong(PartitionProgress::lag).sum());
    }

    /** What all processes have written, now and then. */
    void all(Collection<PartitionProgress> partitions) {
        all = List.copyOf(partitions);
    }

    /** What to print beside an analysis. */
    public AnalysisAge age() {
        var now = clock.instant();
        var asOf = asOf();
        var oldest = asOf.values().stream().min(Instant::compareTo).orElse(now);
        boolean unknown = oldest.equals(Instant.EPOCH);
        var from = unknown ? startedAt : oldest;
        double lag = Math.max(0, Duration.between(from, now).toMillis() / 1000.0);
        // Reading to the end is noticed a few times a second: less than that is no lag.
        double shown = lag < 1 && !unknown ? 0 : lag;
        boolean stale = unknown || lag > staleAfter.toMillis() / 1000.0 || state.pausedBecause() != null;
        return new AnalysisAge(asOf, shown, stale);
    }

    /** A topic is as old as the oldest of its partitions. */
    private Map<String, Instant> asOf() {
        var known = new TreeMap<String, Instant>();
        var mine = own;
        mine.values().forEach(partition -> note(known, partition));
        for (var partition : all) {
            if (!mine.containsKey(new TopicPartition(partition.topic(), partition.partition()))) {
                note(known, partition);
            }
        }
        var asOf = new TreeMap<String, Instant>();
        applier.topics().forEach(topic -> asOf.put(topic, known.getOrDefault(topic, Instant.EPOCH)));
        return asOf;
    }

    private static void note(Map<String, Instant> known, PartitionProgress partition) {
        known.merge(partition.topic(), orEpoch(partition.asOf()), (a, b) -> a.isBefore(b) ? a : b);
    }

    private static Instant orEpoch(@Nullable Instant asOf) {
        return asOf == null ? Instant.EPOCH : asOf;
    }
}
