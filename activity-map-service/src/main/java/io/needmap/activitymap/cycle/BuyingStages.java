package io.needmap.activitymap.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells the stages of the buyer from everything else. */
@ApplicationScoped
public class BuyingStages {

    private final SalesStagesRepository stages;

    BuyingStages(SalesStagesRepository stages) {
        this.stages = stages;
    }

    /** Looks stages up; those of the buyer stay until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public KnownStages lookUp(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new KnownStages(Set.of(), Set.of());
        }
        var buying = Set.copyOf(stages.buyingStages(ids));
        var others = ids.stream().filter(id -> !buying.contains(id)).toList();
        return new KnownStages(buying, others.isEmpty() ? Set.of() : Set.copyOf(stages.salesStages(others)));
    }
}
