package io.needmap.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** How current the replicas are, and so every analysis that is made from them. */
@ApplicationScoped
public class Freshness {

    private final Clock clock;
    private final ConsumerState state;
    private final BatchApplier applier;
    private final Duration staleAfter;
    private final Instant startedAt;
    private final Map<String, Instant> asOf = new ConcurrentSkipListMap<>();

    public Freshness(Clock clock, ConsumerState state, BatchApplier applier, ConsumerSettings settings) {
        this.clock = clock;
        this.state = state;
        this.applier = applier;
        this.staleAfter = settings.staleAfter();
        this.startedAt = clock.instant();
    }

    /** A topic read to its end is as of now; otherwise as of its newest applied event. */
    void progress(Consumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> polled) {
        var now = clock.instant();
        var behind = new TreeMap<String, Long>();
        for (var partition : kafka.assignment()) {
            behind.merge(partition.topic(), kafka.currentLag(partition).orElse(1), Long::sum);
        }
        polled.forEach(r -> asOf.merge(r.topic(), Instant.ofEpochMilli(r.timestamp()), Freshness::later));
        behind.forEach((topic, lag) -> {
            if (lag == 0) {
                asOf.put(topic, now);
            }
        });
        state.lag(behind.values().stream().mapToLong(Long::longValue).sum());
    }

    /** What to print beside an analysis. */
    public AnalysisAge age() {
        var now = clock.instant();
        var seen = new TreeMap<String, Instant>();
        for (String topic : applier.topics()) {
            seen.put(topic, asOf.getOrDefault(topic, Instant.EPOCH));
        }
        var oldest = seen.values().stream().min(Instant::compareTo).orElse(now);
        var from = oldest.equals(Instant.EPOCH) ? startedAt : oldest;
        double lag = Math.max(0, Duration.between(from, now).toMillis() / 1000.0);
        // Reading to the end is noticed a few times a second: less than that is no lag.
        double shown = lag < 1 && !oldest.equals(Instant.EPOCH) ? 0 : lag;
        boolean stale =
                oldest.equals(Instant.EPOCH) || lag > staleAfter.toMillis() / 1000.0 || state.pausedBecause() != null;
        return new AnalysisAge(seen, shown, stale);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
