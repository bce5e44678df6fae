package io.needmap.materials.gap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;

/** Thins out how gaps stood: each change for some time, then the end of each day, then nothing. */
@ApplicationScoped
class GapRecordPurge {

    private static final int BATCH = 10_000;

    private final GapRecordRepository records;
    private final GapSettings settings;
    private final Clock clock;

    GapRecordPurge(GapRecordRepository records, GapSettings settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** Short transactions: no row is held for long. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        var now = clock.instant();
        var day = now.minus(settings.everyChangeKept()).truncatedTo(ChronoUnit.DAYS);
        repeat(() -> records.thin(day, BATCH));
        var first = now.minus(settings.pastKept());
        repeat(() -> records.drop(first, BATCH));
    }

    private static void repeat(IntSupplier batch) {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(batch::getAsInt);
        } while (done == BATCH);
    }
}
