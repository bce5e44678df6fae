package io.needmap.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a commit wake the relay at once; the poll interval is only the safety net. */
@Singleton
public class RelaySignal {

    private final Semaphore waiting = new Semaphore(0);

    void wake() {
        if (waiting.availablePermits() == 0) {
            waiting.release();
        }
    }

    /** Waits for the next commit, at most for the given time. */
    void await(Duration atMost) throws InterruptedException {
        if (waiting.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            waiting.drainPermits();
        }
    }
}
