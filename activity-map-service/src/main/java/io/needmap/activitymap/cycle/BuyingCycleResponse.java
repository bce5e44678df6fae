package io.needmap.activitymap.cycle;

import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buying cycle as everybody sees it, and the data of its events. */
record BuyingCycleResponse(
        UUID id, long version, String name, @Nullable String segment, boolean isDefault, List<StageResponse> stages)
        implements Versioned {

    /** One stage of it. */
    record StageResponse(UUID id, String label, int position, String buyerQuestion) {}

    static BuyingCycleResponse of(BuyingCycle cycle) {
        var stages = cycle.stages().stream()
                .map(s -> new StageResponse(s.id(), s.label(), s.position(), s.buyerQuestion()))
                .toList();
        return new BuyingCycleResponse(
                cycle.id(), cycle.version(), cycle.name(), cycle.segment(), cycle.isDefault(), stages);
    }

    BuyingCycleChange toChange() {
        var requests = stages.stream()
                .map(s -> new StageRequest(s.id(), s.label(), s.buyerQuestion()))
                .toList();
        return new BuyingCycleChange(name, segment, isDefault, requests);
    }
}
