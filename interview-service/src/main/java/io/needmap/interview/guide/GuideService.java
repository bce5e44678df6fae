package io.needmap.interview.guide;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.interview.question.Questions;
import io.needmap.interview.question.ReadyQuestions;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class GuideService {

    private final GuideRepository guides;
    private final Questions questions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final ReadyQuestions readyQuestions;

    GuideService(
            GuideRepository guides,
            Questions questions,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            ReadyQuestions readyQuestions) {
        this.guides = guides;
        this.questions = questions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.readyQuestions = readyQuestions;
    }

    Creation<GuideResponse> create(GuideRequest request, @Nullable String key) {
        return creations.once(
                "guides",
                key,
                request.id(),
                request,
                id -> guides.find(id).map(GuideResponse::of),
                id -> insert(Guide.create(id, request)));
    }

    Creation<GuideResponse> createVersion(UUID predecessorId, GuideRequest request, @Nullable String key) {
        return creations.once(
                "guides",
                key,
                request.id(),
                List.of(predecessorId, request),
                id -> guides.find(id).map(GuideResponse::of),
                id -> succeed(predecessorId, id, request));
    }

    /** Makes a guide of a ready-made one; its questions come into the bank, active, unless they are there. */
    Creation<GuideResponse> adopt(ReadyMadeGuide ready, AdoptRequest request, @Nullable String key) {
        return creations.once(
                "guides",
                key,
                request.id(),
                List.of(ready.kind(), request),
                id -> guides.find(id).map(GuideResponse::of),
                id -> insert(Guide.create(
                        id,
                        new GuideRequest(
                                null,
                                request.name() == null ? ready.name() : request.name(),
                                ready.kind(),
                                request.transitions(),
                                readyQuestions.adopt(ready.questions())))));
    }

    private GuideResponse succeed(UUID predecessorId, UUID id, GuideRequest request) {
        var predecessor = guides.getForChange(predecessorId);
        guides.successorOf(predecessorId).ifPresent(successor -> {
            throw new ProblemException(
                    GuideProblem.GUIDE_REPLACED,
                    "go on from its successor, guide " + successor,
                    List.of(),
                    Map.of("successorId", successor));
        });
        return insert(predecessor.successor(id, request));
    }

    private GuideResponse insert(Guide guide) {
        questions.requireAskable(guide.questionIds(), "/questionIds");
        guides.insert(guide);
        var response = GuideResponse.of(guide);
        journal.record(Change.created(GuideEvents.CHANGED, guide.id(), response));
        return response;
    }

    GuideResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var guide = guides.getForChange(id);
        Etags.require(ifMatch, guide.version());
        var before = GuideResponse.of(guide);
        var changed = guide.change(patches.apply(before.toRequest(), patch, GuideRequest.class));
        questions.requireAskable(changed.questionIds(), "/questionIds");
        guides.update(changed);
        var after = GuideResponse.of(changed);
        journal.record(Change.changed(GuideEvents.CHANGED, id, before, after));
        return after;
    }

    GuideResponse get(UUID id) {
        return guides.find(id).map(GuideResponse::of).orElseThrow(() -> ProblemException.notFound("guide", id));
    }

    Page<GuideResponse> list(@Nullable GuideKind kind, @Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken)).equal("kind", kind);
        return Page.of(guides.page(filter, limit), limit, r -> new Object[] {r.id()}, GuideResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
