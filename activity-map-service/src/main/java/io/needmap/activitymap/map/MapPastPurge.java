package io.needmap.activitymap.map;

import io.needmap.kit.maintenance.PurgeSettings;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Forgets what the map showed longer ago than it is kept. */
@ApplicationScoped
class MapPastPurge {

    private final MapPastRepository past;
    private final MapSettings settings;
    private final PurgeSettings purges;
    private final Clock clock;

    MapPastPurge(MapPastRepository past, MapSettings settings, PurgeSettings purges, Clock clock) {
        this.past = past;
        this.settings = settings;
        this.purges = purges;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        forgetBefore(clock.instant().minus(settings.past()));
    }

    /** The horizon is moved before anything is deleted, so that no map is drawn from half of its past. */
    void forgetBefore(Instant horizon) {
        QuarkusTransaction.requiringNew().run(() -> past.moveHorizon(horizon));
        forget("rows of the map's past", past::forget);
        forget("past alignments", past::forgetAlignments);
    }

    /** Short transactions: no lock and no dead row is held for long. */
    private void forget(String what, IntUnaryOperator deletion) {
        int batch;
        int total = 0;
        do {
            batch = QuarkusTransaction.requiringNew()
                    .call(() -> past.isAlone() ? deletion.applyAsInt(purges.batchSize()) : 0);
            total += batch;
        } while (batch == purges.batchSize());
        if (total > 0) {
            Log.infof("purged %d %s", total, what);
        }
    }
}
