package io.needmap.activitymap.cycle;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** How buyers of a segment buy, stage by stage. */
record BuyingCycle(
        UUID id,
        long version,
        String name,
        @Nullable String segment,
        boolean isDefault,

        @Json List<BuyingStage> stages) implements Aggregate {

    static BuyingCycle create(UUID id, BuyingCycleRequest request) {
        var template = request.template();
        String name = request.name() != null ? request.name() : template == null ? null : template.title();
        var stages = request.stages() != null ? request.stages() : template == null ? null : template.stages();
        if (name == null) {
            throw CycleProblem.incomplete("/name", "give the cycle a name");
        }
        if (stages == null || (request.stages() != null && template != null)) {
            throw CycleProblem.incomplete("/stages", "send either a template or stages");
        }
        return new BuyingCycle(
                id, 1, name, request.segment(), Boolean.TRUE.equals(request.isDefault()), numbered(stages));
    }

    BuyingCycle change(BuyingCycleChange change) {
        if (isDefault && !change.isDefault()) {
            throw CycleProblem.incomplete("/isDefault", "make another cycle the default instead");
        }
        return new BuyingCycle(
                id, version + 1, change.name(), change.segment(), change.isDefault(), numbered(change.stages()));
    }

    /** The cycle when another one became the default. */
    BuyingCycle noLongerDefault() {
        return new BuyingCycle(id, version + 1, name, segment, false, stages);
    }

    private static List<BuyingStage> numbered(List<StageRequest> requested) {
        var stages = new ArrayList<BuyingStage>(requested.size());
        for (var stage : requested) {
            UUID id = stage.id() == null ? Ids.next() : stage.id();
            String question = stage.buyerQuestion() == null ? "" : stage.buyerQuestion();
            stages.add(new BuyingStage(id, stage.label(), stages.size() + 1, question));
        }
        if (stages.stream().map(BuyingStage::id).distinct().count() < stages.size()) {
            throw CycleProblem.incomplete("/stages", "every stage has its own id");
        }
        return List.copyOf(stages);
    }
}
