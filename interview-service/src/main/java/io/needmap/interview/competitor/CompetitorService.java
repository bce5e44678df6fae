package io.needmap.interview.competitor;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
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
class CompetitorService {

    private final CompetitorRepository competitors;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    CompetitorService(
            CompetitorRepository competitors,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches) {
        this.competitors = competitors;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<CompetitorResponse> create(CompetitorRequest request, @Nullable String key) {
        return creations.once(
                "competitors",
                key,
                request.id(),
                request,
                id -> competitors.find(id).map(CompetitorResponse::of),
                id -> insert(Competitor.create(id, request)));
    }

    private CompetitorResponse insert(Competitor competitor) {
        requireFreeName(competitor);
        competitors.insert(competitor);
        var response = CompetitorResponse.of(competitor);
        journal.record(Change.created(CompetitorEvents.CHANGED, competitor.id(), response));
        return response;
    }

    CompetitorResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var competitor = competitors.getForChange(id);
        Etags.require(ifMatch, competitor.version());
        var before = CompetitorResponse.of(competitor);
        var changed = competitor.change(patches.apply(before.toRequest(), patch, CompetitorRequest.class));
        requireFreeName(changed);
        competitors.update(changed);
        var after = CompetitorResponse.of(changed);
        journal.record(Change.changed(CompetitorEvents.CHANGED, id, before, after));
        return after;
    }

    private void requireFreeName(Competitor competitor) {
        if (competitors.nameTaken(competitor)) {
            throw ProblemException.field(
                    CompetitorProblem.COMPETITOR_NAME_TAKEN, "/name", "add the name to the aliases of the other one");
        }
    }

    CompetitorResponse get(UUID id) {
        return competitors
                .find(id)
                .map(CompetitorResponse::of)
                .orElseThrow(() -> ProblemException.notFound("competitor", id));
    }

    Page<CompetitorResponse> list(@Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken));
        return Page.of(competitors.page(filter, limit), limit, r -> new Object[] {r.id()}, CompetitorResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
