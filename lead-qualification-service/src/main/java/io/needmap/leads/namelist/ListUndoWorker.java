package io.needmap.leads.namelist;

import io.needmap.kit.database.DatabaseFault;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/** Works on lists that are to be taken back; whoever dies leaves what is committed, and another goes on behind it. */
@ApplicationScoped
class ListUndoWorker {

    private static final int ROWS = 1000;

    private final ListUndoService undos;

    ListUndoWorker(ListUndoService undos) {
        this.undos = undos;
    }

    /** At once, once it is committed; what this process does not get to is found by looking. */
    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) UndoBegun begun) {
        Infrastructure.getDefaultWorkerPool().execute(() -> work(begun.listId()));
    }

    @Scheduled(every = "{needmap.leads.undo-look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var listId : undos.open()) {
            work(listId);
        }
    }

    /** Rows that fail together are halved, until the one that cannot be taken back is alone. */
    private void work(UUID listId) {
        int rows = ROWS;
        boolean more = true;
        while (more) {
            try {
                more = undos.step(listId, rows);
                rows = Math.min(ROWS, rows * 2);
            } catch (RuntimeException e) {
                var fault = DatabaseFault.of(e);
                if (fault == DatabaseFault.OUTAGE) {
                    Log.warnf("list %s is taken back later: %s", listId, e.toString());
                    return;
                }
                if (rows == 1) {
                    Log.errorf(e, "a row of list %s cannot be taken back", listId);
                    undos.giveUp(listId, fault);
                }
                rows = Math.max(1, rows / 2);
            }
        }
    }
}
