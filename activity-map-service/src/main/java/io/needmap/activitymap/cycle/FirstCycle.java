package io.needmap.activitymap.cycle;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.needmap.kit.database.DatabaseFault;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

/** A new installation has a default cycle and an empty list of sales stages, everywhere under the same ids. */
@ApplicationScoped
class FirstCycle {

    private static final String FIXED = "00000000-0000-7000-8000-00000000c1%02x";

    /** The first connection of a cold process can take longer than a request would wait for one. */
    private static final RetryPolicy<Object> UNTIL_THE_DATABASE_ANSWERS = RetryPolicy.builder()
            .handleIf(e -> DatabaseFault.of(e) == DatabaseFault.OUTAGE)
            .withDelay(Duration.ofSeconds(1))
            .withMaxAttempts(-1)
            .withMaxDuration(Duration.ofMinutes(1))
            .build();

    private final BuyingCycleService cycles;
    private final SalesStagesService salesStages;

    FirstCycle(BuyingCycleService cycles, SalesStagesService salesStages) {
        this.cycles = cycles;
        this.salesStages = salesStages;
    }

    /** Before anything is consumed or relayed, so that a start that fails leaves nothing running. */
    void make(@Observes @Priority(100) StartupEvent started) {
        Failsafe.with(UNTIL_THE_DATABASE_ANSWERS).run(() -> makeIfNew());
    }

    private void makeIfNew() {
        var template = CycleTemplate.SIX_BUYING_JOBS;
        var stages = new ArrayList<StageRequest>();
        for (var stage : template.stages()) {
            stages.add(new StageRequest(fixed(stages.size() + 1), stage.label(), stage.buyerQuestion()));
        }
        cycles.makeFirst(fixed(0), new BuyingCycleRequest(null, template.title(), null, true, null, stages));
        salesStages.makeFirst();
    }

    private static UUID fixed(int number) {
        return UUID.fromString(FIXED.formatted(number));
    }
}
