package io.needmap.activitymap.need;

import io.needmap.kit.consume.Freshness;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks again when no event would: the quarter rolled on, or a batch noted more than one transaction should count. */
@ApplicationScoped
class Reassessment {

    private final Assessment assessment;
    private final TallyRepository tallies;
    private final Freshness freshness;
    private final Clock clock;

    Reassessment(Assessment assessment, TallyRepository tallies, Freshness freshness, Clock clock) {
        this.assessment = assessment;
        this.tallies = tallies;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** While the replicas catch up, needs would be assessed on half the facts. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settleWhatIsLeft() {
        boolean more = !freshness.age().stale();
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(120).call(this::settleIfNeeded);
        }
    }

    private boolean settleIfNeeded() {
        boolean due = tallies.isDue(Quarter.of(clock.instant()));
        if (due) {
            assessment.settle();
        }
        return due;
    }
}
