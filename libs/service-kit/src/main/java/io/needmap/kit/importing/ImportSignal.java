package io.needmap.kit.importing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets an accepted job start at once; the poll interval is only the safety net. */
@Singleton
class ImportSignal {

    private final Semaphore waiting = new Semaphore(0);

    void wake() {
        waiting.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (waiting.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            waiting.drainPermits();
        }
    }
}
