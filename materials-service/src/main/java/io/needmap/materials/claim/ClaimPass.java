package io.needmap.materials.claim;

import io.needmap.kit.security.Cause;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Evidence ages by itself, and responses are published now and then: claims follow within a second. */
@ApplicationScoped
class ClaimPass {

    private final ClaimTesting testing;
    private final Cause cause;

    ClaimPass(ClaimTesting testing, Cause cause) {
        this.testing = testing;
        this.cause = cause;
    }

    @Scheduled(every = "{needmap.claims.check-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        cause.because("claims", null, () -> {
            testing.run();
            return null;
        });
    }
}
