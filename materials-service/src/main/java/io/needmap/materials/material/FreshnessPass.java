package io.needmap.materials.material;

import io.needmap.kit.security.Cause;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Material ages by itself: once the UTC day is over, what has expired falls at risk and coverage is assessed again. */
@ApplicationScoped
class FreshnessPass {

    private final MaterialService materials;
    private final AgeingService ageing;
    private final Cause cause;

    FreshnessPass(MaterialService materials, AgeingService ageing, Cause cause) {
        this.materials = materials;
        this.ageing = ageing;
        this.cause = cause;
    }

    /** Finds nothing to do until the day has changed, so it may run often and on every replica of the service. */
    @Scheduled(every = "{needmap.freshness.check-every:5m}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        cause.because("freshness", null, () -> {
            boolean more = true;
            while (more) {
                more = materials.expire();
            }
            more = true;
            while (more) {
                more = ageing.age();
            }
            return more;
        });
    }
}
