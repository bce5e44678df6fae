package io.needmap.interview.rep;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.interview.region.Regions;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.erasure.Remains;
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
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class RepService {

    private final RepRepository reps;
    private final Regions regions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Remains remains;
    private final Event<RepErased> erasures;
    private final Clock clock;

    RepService(
            RepRepository reps,
            Regions regions,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Remains remains,
            Event<RepErased> erasures,
            Clock clock) {
        this.reps = reps;
        this.regions = regions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.remains = remains;
        this.erasures = erasures;
        this.clock = clock;
    }

    Creation<RepResponse> create(RepRequest request, @Nullable String key) {
        return creations.once(
                "reps",
                key,
                request.id(),
                request,
                id -> reps.find(id).map(RepResponse::of),
                id -> insert(Rep.create(id, request)));
    }

    private RepResponse insert(Rep rep) {
        regions.require(rep.regionCode(), "/regionCode");
        reps.insert(rep);
        var response = RepResponse.of(rep);
        journal.record(Change.created(RepEvents.CHANGED, rep.id(), response));
        return response;
    }

    RepResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var rep = reps.getForChange(id);
        Etags.require(ifMatch, rep.version());
        var before = RepResponse.of(rep);
        var changed = rep.change(patches.apply(before.toRequest(), patch, RepRequest.class));
        regions.require(changed.regionCode(), "/regionCode");
        reps.update(changed);
        var after = RepResponse.of(changed);
        journal.record(Change.changed(RepEvents.CHANGED, id, before, after));
        return after;
    }

    /** Removes who the rep was and all that the rep said; this service still counts that there was something. */
    RepResponse erase(UUID id, @Nullable String ifMatch) {
        var rep = reps.getForChange(id);
        Etags.require(ifMatch, rep.version());
        var before = RepResponse.of(rep.anonymous());
        remains.requireNoOpenImport();
        var erased = rep.erase(clock.instant());
        reps.update(erased);
        erasures.fire(new RepErased(id, rep.name(), clock.instant()));
        remains.forgetChanges(List.of(id));
        remains.forgetImports(List.of(id.toString(), rep.name()));
        var after = RepResponse.of(erased);
        journal.record(Change.changed(RepEvents.CHANGED, id, before, after));
        return after;
    }

    RepResponse get(UUID id) {
        return reps.find(id).map(RepResponse::of).orElseThrow(() -> ProblemException.notFound("rep", id));
    }

    Page<RepResponse> list(
            @Nullable String regionCode, @Nullable Boolean active, @Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken))
                .equal("region_code", regionCode)
                .equal("active", active);
        return Page.of(reps.page(filter, limit), limit, r -> new Object[] {r.id()}, RepResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
