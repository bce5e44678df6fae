package io.needmap.e2e.field;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what events bring about. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    /** Looks until the assertions hold; fails with the last one that did not. */
    public static void eventually(ThrowingRunnable assertions) {
        eventually(PATIENCE, assertions);
    }

    /** Looks until the assertions hold, for as long as given. */
    public static void eventually(Duration patience, ThrowingRunnable assertions) {
        await().atMost(patience).pollInterval(Duration.ofMillis(100)).untilAsserted(assertions);
    }
}
