package io.needmap.activitymap.need;

import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.consume.ReplicaEpochs;
import io.needmap.kit.consume.ReplicaProgress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * From when replicas are emptied until they have been read to their end, and all that they say has been counted. What the
 * database says counts, not what this process knows: another one may have emptied them, a moment ago.
 */
@ApplicationScoped
public class Rebuilds {

    private final RebuildRepository rebuilds;
    private final BatchApplier applier;
    private final ReplicaEpochs epochs;
    private final ReplicaProgress progress;

    Rebuilds(RebuildRepository rebuilds, BatchApplier applier, ReplicaEpochs epochs, ReplicaProgress progress) {
        this.rebuilds = rebuilds;
        this.applier = applier;
        this.epochs = epochs;
        this.progress = progress;
    }

    boolean areUnderWay() {
        return rebuilds.areUnderWay();
    }

    /** Whether there are events that have not been read again yet. */
    boolean areStillRead() {
        return QuarkusTransaction.joiningExisting().call(() -> areUnderWay() && !isRead());
    }

    /**
     * Whether there are facts to judge by, until the transaction ends. Replicas are emptied in the order of their names: who
     * holds the first of them holds all, and waits for none.
     */
    boolean areFactsThere() {
        rebuilds.hold(applier.replicaTables().get(0));
        return !areStillRead();
    }

    /** Whether all that is read from events is there and counted, until the transaction ends: then none is emptied. */
    public boolean areOver() {
        rebuilds.hold(applier.replicaTables().get(0));
        return !areUnderWay();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (areUnderWay() && isRead()) {
                rebuilds.finish();
            }
        });
    }

    private boolean isRead() {
        long epoch = epochs.current();
        return progress.read().stream()
                .filter(partition -> applier.topics().contains(partition.topic()))
                .noneMatch(partition -> partition.epoch() < epoch || partition.rebuilding());
    }
}
