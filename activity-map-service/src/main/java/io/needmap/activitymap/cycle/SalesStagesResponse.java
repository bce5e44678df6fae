package io.needmap.activitymap.cycle;

import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;

/** The sales stages as everybody sees them, and the data of their events. */
record SalesStagesResponse(UUID id, long version, String name, boolean isDefault, List<SalesStageResponse> stages)
        implements Versioned {

    /** One of them; {@code buyerQuestion} stays empty, since it is the seller's stage. */
    record SalesStageResponse(
            UUID id, String label, int position, String buyerQuestion, List<UUID> hintBuyingStageIds) {}

    static SalesStagesResponse of(SalesStages list) {
        var stages = list.stages().stream()
                .map(s -> new SalesStageResponse(s.id(), s.label(), s.position(), "", s.hintBuyingStageIds()))
                .toList();
        return new SalesStagesResponse(list.id(), list.version(), "Sales stages", false, stages);
    }
}
