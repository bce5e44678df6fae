package io.needmap.activitymap.cycle;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/** The stages of the seller's own process, in order; there is one list. */
record SalesStages(UUID id, long version, @Json List<SalesStage> stages) implements Aggregate {

    static final UUID ID = UUID.fromString("00000000-0000-7000-8000-00000000c200");

    static SalesStages none() {
        return new SalesStages(ID, 1, List.of());
    }

    SalesStages replace(SalesStagesRequest request) {
        var replaced = new ArrayList<SalesStage>();
        for (var stage : request.stages()) {
            UUID stageId = stage.id() == null ? Ids.next() : stage.id();
            var hints = stage.hintBuyingStageIds() == null ? List.<UUID>of() : stage.hintBuyingStageIds();
            replaced.add(new SalesStage(stageId, stage.label(), replaced.size() + 1, hints));
        }
        if (replaced.stream().map(SalesStage::id).distinct().count() < replaced.size()) {
            throw CycleProblem.incomplete("/stages", "every stage has its own id");
        }
        return new SalesStages(id, version + 1, List.copyOf(replaced));
    }
}
