package io.needmap.local.loading;

import java.time.Duration;

/** Waiting a moment before something is asked for again. */
final class Pauses {

    private Pauses() {}

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
