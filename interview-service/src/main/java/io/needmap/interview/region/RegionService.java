package io.needmap.interview.region;

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

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class RegionService {

    private final RegionRepository regions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    RegionService(RegionRepository regions, Creations creations, Journal journal, History history, MergePatch patches) {
        this.regions = regions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<RegionResponse> create(RegionRequest request, @Nullable String key) {
        return creations.once(
                "regions",
                key,
                request.id(),
                request,
                id -> regions.find(id).map(RegionResponse::of),
                id -> insert(Region.create(id, request)));
    }

    private RegionResponse insert(Region region) {
        if (!regions.insert(region)) {
            throw ProblemException.field(RegionProblem.REGION_CODE_TAKEN, "/code", "choose another code");
        }
        var response = RegionResponse.of(region);
        journal.record(Change.created(RegionEvents.CHANGED, region.id(), response));
        return response;
    }

    RegionResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var region = regions.getForChange(id);
        Etags.require(ifMatch, region.version());
        var before = RegionResponse.of(region);
        var changed = region.change(patches.apply(before.toRequest(), patch, RegionRequest.class));
        regions.update(changed);
        var after = RegionResponse.of(changed);
        journal.record(Change.changed(RegionEvents.CHANGED, id, before, after));
        return after;
    }

    RegionResponse get(UUID id) {
        return regions.find(id).map(RegionResponse::of).orElseThrow(() -> ProblemException.notFound("region", id));
    }

    Page<RegionResponse> list(@Nullable String pageToken, int limit) {
        var rows = regions.pageAfter(PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, r -> new Object[] {r.id()}, RegionResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
