package io.needmap.activitymap.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class BuyingCycleService {

    private final BuyingCycleRepository cycles;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    BuyingCycleService(
            BuyingCycleRepository cycles, Creations creations, Journal journal, History history, MergePatch patches) {
        this.cycles = cycles;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<BuyingCycleResponse> create(BuyingCycleRequest request, @Nullable String key) {
        return creations.once(
                "buying-cycles",
                key,
                request.id(),
                request,
                id -> cycles.find(id).map(BuyingCycleResponse::of),
                id -> insert(BuyingCycle.create(id, request)));
    }

    /** Makes the first cycle of an installation, so that there is a map from the start. */
    void makeFirst(UUID id, BuyingCycleRequest request) {
        if (cycles.lockAndIsEmpty()) {
            insert(BuyingCycle.create(id, request));
        }
    }

    private BuyingCycleResponse insert(BuyingCycle cycle) {
        if (cycle.isDefault()) {
            replaceDefault(cycle.id());
        }
        cycles.insert(cycle);
        var response = BuyingCycleResponse.of(cycle);
        journal.record(Change.created(CycleEvents.CYCLE_CHANGED, cycle.id(), response));
        return response;
    }

    BuyingCycleResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var cycle = cycles.getForChange(id);
        Etags.require(ifMatch, cycle.version());
        var before = BuyingCycleResponse.of(cycle);
        var changed = cycle.change(patches.apply(before.toChange(), patch, BuyingCycleChange.class));
        if (changed.isDefault() && !cycle.isDefault()) {
            replaceDefault(id);
        }
        cycles.update(changed);
        refuseStrandedActivities(cycle, changed);
        return told(before, changed);
    }

    private void replaceDefault(UUID by) {
        cycles.defaultForChange().filter(c -> !c.id().equals(by)).ifPresent(former -> {
            var changed = former.noLongerDefault();
            cycles.update(changed);
            told(BuyingCycleResponse.of(former), changed);
        });
    }

    private void refuseStrandedActivities(BuyingCycle before, BuyingCycle after) {
        var kept = after.stages().stream().map(BuyingStage::id).toList();
        var removed = before.stages().stream()
                .map(BuyingStage::id)
                .filter(id -> !kept.contains(id))
                .toList();
        if (!removed.isEmpty() && cycles.leavesActivitiesWithoutStage(removed)) {
            throw ProblemException.field(
                    CycleProblem.STAGE_IN_USE, "/stages", "move the activities of the removed stages first");
        }
    }

    private BuyingCycleResponse told(BuyingCycleResponse before, BuyingCycle changed) {
        var after = BuyingCycleResponse.of(changed);
        journal.record(Change.changed(CycleEvents.CYCLE_CHANGED, changed.id(), before, after));
        return after;
    }

    BuyingCycleResponse get(UUID id) {
        return cycles.find(id)
                .map(BuyingCycleResponse::of)
                .orElseThrow(() -> ProblemException.notFound("buying cycle", id));
    }

    Page<BuyingCycleResponse> list(@Nullable String pageToken, int limit) {
        var rows = cycles.pageAfter(PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, c -> new Object[] {c.id()}, BuyingCycleResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
