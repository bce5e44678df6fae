package io.needmap.interview.trend;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other services when the trend of a theme in a region becomes another. */
@ApplicationScoped
@Transactional
class TrendWatch {

    private static final int ALL = 1_000_000;

    /** A theme in a region. */
    private record Place(UUID themeId, String regionCode) {}

    private final TrendRepository trends;
    private final TrendToldRepository told;
    private final Journal journal;
    private final Clock clock;

    TrendWatch(TrendRepository trends, TrendToldRepository told, Journal journal, Clock clock) {
        this.trends = trends;
        this.told = told;
        this.journal = journal;
        this.clock = clock;
    }

    /** Looks again when something was told, however much. */
    @Scheduled(every = "{needmap.trends.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookWhenSomethingWasTold() {
        if (told.alone() && told.due()) {
            look();
        }
    }

    /** Looks again when nothing was: time passes, and what is recent grows old. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAsTimePasses() {
        if (told.alone()) {
            look();
        }
    }

    private void look() {
        var now = clock.instant();
        var since = now.minus(TrendService.PERIOD);
        var before = new LinkedHashMap<Place, TrendTold>();
        told.all().forEach(one -> before.put(new Place(one.themeId(), one.regionCode()), one));
        var after = new ArrayList<TrendTold>();
        for (var row : trends.rows(since.minus(TrendService.PERIOD), since, now, null, null, null, ALL)) {
            var was = before.get(new Place(row.themeId(), row.regionCode()));
            before.remove(new Place(row.themeId(), row.regionCode()));
            if (was == null || was.state() != row.trend().state()) {
                after.add(tell(row, was, since));
            }
        }
        after.addAll(silent(before, since));
        told.put(after);
    }

    private TrendTold tell(TrendRow row, @Nullable TrendTold was, Instant since) {
        var is = TrendTold.of(row, was, Ids.next(), since);
        journal.record(
                was == null
                        ? Change.created(TrendEvents.CHANGED, is.id(), is)
                        : Change.changed(TrendEvents.CHANGED, is.id(), was, is));
        return is;
    }

    private List<TrendTold> silent(Map<Place, TrendTold> unheard, Instant since) {
        return unheard.values().stream()
                .filter(was -> was.state() != TrendState.STABLE)
                .map(was -> {
                    var is = was.silent(since);
                    journal.record(Change.changed(TrendEvents.CHANGED, is.id(), was, is));
                    return is;
                })
                .toList();
    }
}
