package io.needmap.activitymap.need;

import io.needmap.kit.consume.Freshness;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Looks again when no event does: at activities that were put off, at what a batch noted beyond what one transaction
 * should count, and when the quarter rolls on, at everything, some activities at a time.
 */
@ApplicationScoped
class Reassessment {

    private final Assessment assessment;
    private final PendingRepository pending;
    private final NeedRepository needs;
    private final Freshness freshness;
    private final Rebuilds rebuilds;
    private final Clock clock;

    Reassessment(
            Assessment assessment,
            PendingRepository pending,
            NeedRepository needs,
            Freshness freshness,
            Rebuilds rebuilds,
            Clock clock) {
        this.assessment = assessment;
        this.pending = pending;
        this.needs = needs;
        this.freshness = freshness;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** While the replicas catch up, needs would be assessed on half the facts. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void settleWhatIsLeft() {
        if (!freshness.age().stale() && !rebuilds.areStillRead()) {
            settleAll();
        }
    }

    /** A person's word holds until its last day is over, however far behind the events are that the assessment counts. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void expireOverrides() {
        QuarkusTransaction.requiringNew().run(() -> {
            var today = LocalDate.now(clock);
            var expired = needs.expiredOverrides(today);
            if (!expired.isEmpty()) {
                assessment.assess(List.of(), expired);
                needs.dropExpiredOverrides(today);
            }
        });
    }

    /**
     * Short transactions: who places a statement meanwhile waits for one of them at most. Each asks for itself whether
     * replicas were emptied since the last one.
     */
    void settleAll() {
        repeat(() -> rebuilds.areFactsThere() && settleIfNeeded());
        repeat(() -> rebuilds.areFactsThere() && assessment.catchUp());
    }

    private static void repeat(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(120).call(step::getAsBoolean);
        }
    }

    private boolean settleIfNeeded() {
        boolean due = pending.isDue(Quarter.of(clock.instant()));
        if (due) {
            assessment.settle();
        }
        return due;
    }
}
