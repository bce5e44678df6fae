package io.needmap.kit.importing;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets an accepted job start at once. */
@Singleton
class ImportSignal {

    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore waiting = new Semaphore(0);

    ImportSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void wakeAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    void wake() {
        waiting.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (waiting.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            waiting.drainPermits();
        }
    }
}
