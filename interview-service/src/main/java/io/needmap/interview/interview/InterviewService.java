package io.needmap.interview.interview;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.interview.guide.Guides;
import io.needmap.interview.region.Regions;
import io.needmap.interview.rep.Reps;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
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
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class InterviewService {

    private final InterviewRepository interviews;
    private final Guides guides;
    private final Reps reps;
    private final Regions regions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Event<InterviewChanged> changes;

    InterviewService(
            InterviewRepository interviews,
            Guides guides,
            Reps reps,
            Regions regions,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Event<InterviewChanged> changes) {
        this.interviews = interviews;
        this.guides = guides;
        this.reps = reps;
        this.regions = regions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.changes = changes;
    }

    Creation<InterviewResponse> create(InterviewRequest request, @Nullable String key) {
        return creations.once(
                "interviews",
                key,
                request.id(),
                request,
                id -> interviews.find(id).map(InterviewResponse::of),
                id -> plan(id, request));
    }

    private InterviewResponse plan(UUID id, InterviewRequest request) {
        var rep = reps.require(request.repId(), "/repId");
        var interview = Interview.plan(id, request, guides.use(request.guideId(), "/guideId"), rep);
        interviews.insert(interview);
        var response = InterviewResponse.of(interview);
        journal.record(Change.created(InterviewEvents.RECORDED, id, response));
        return response;
    }

    InterviewResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var response = change(InterviewEvents.RECORDED, id, ifMatch, interview -> {
            var request = patches.apply(InterviewResponse.of(interview).toRequest(), patch, InterviewRequest.class);
            var guide = guides.use(request.guideId(), "/guideId");
            return interview.change(request, guide, regions.zone(interview.regionCode()));
        });
        changes.fire(new InterviewChanged(id, response.conductedAt(), response.quarter(), response.transitions()));
        return response;
    }

    InterviewResponse start(UUID id, @Nullable String ifMatch) {
        return change(InterviewEvents.RECORDED, id, ifMatch, Interview::start);
    }

    InterviewResponse complete(UUID id, @Nullable String ifMatch) {
        return change(InterviewEvents.COMPLETED, id, ifMatch, Interview::complete);
    }

    InterviewResponse cancel(UUID id, @Nullable String ifMatch) {
        return change(InterviewEvents.CANCELLED, id, ifMatch, Interview::cancel);
    }

    private InterviewResponse change(
            EventType event, UUID id, @Nullable String ifMatch, UnaryOperator<Interview> behaviour) {
        var interview = interviews.getForChange(id);
        Etags.require(ifMatch, interview.version());
        var changed = behaviour.apply(interview);
        interviews.update(changed);
        var after = InterviewResponse.of(changed);
        journal.record(Change.changed(event, id, InterviewResponse.of(interview), after));
        return after;
    }

    InterviewResponse get(UUID id) {
        return interviews
                .find(id)
                .map(InterviewResponse::of)
                .orElseThrow(() -> ProblemException.notFound("interview", id));
    }

    Page<InterviewResponse> list(InterviewFilter wanted, boolean newestFirst, @Nullable String pageToken, int limit) {
        var last = PageToken.afterId(pageToken);
        var filter = (newestFirst ? Filter.before("id", last) : Filter.after("id", last))
                .equal("state", wanted.state())
                .equal("rep_id", wanted.repId())
                .equal("region_code", wanted.regionCode())
                .equal("guide_id", wanted.guideId());
        return Page.of(
                interviews.page(filter, newestFirst, limit), limit, r -> new Object[] {r.id()}, InterviewResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
