package io.needmap.activitymap.cycle;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.UUID;

/** A new installation has a default cycle and an empty list of sales stages, everywhere under the same ids. */
@ApplicationScoped
class FirstCycle {

    private static final String FIXED = "00000000-0000-7000-8000-00000000c1%02x";

    private final BuyingCycleService cycles;
    private final SalesStagesService salesStages;

    FirstCycle(BuyingCycleService cycles, SalesStagesService salesStages) {
        this.cycles = cycles;
        this.salesStages = salesStages;
    }

    void make(@Observes StartupEvent started) {
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
