package io.needmap.leads.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.id.Ids;
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
import io.needmap.leads.informationneed.InformationNeeds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class CriterionService {

    private final CriterionRepository criteria;
    private final CriterionTemplates templates;
    private final InformationNeeds needs;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Event<CriteriaChanged> changed;
    private final Clock clock;

    CriterionService(
            CriterionRepository criteria,
            CriterionTemplates templates,
            InformationNeeds needs,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Event<CriteriaChanged> changed,
            Clock clock) {
        this.criteria = criteria;
        this.templates = templates;
        this.needs = needs;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.changed = changed;
        this.clock = clock;
    }

    Creation<CriterionResponse> create(CriterionRequest request, @Nullable String key) {
        return creations.once(
                "criteria",
                key,
                request.id(),
                request,
                id -> criteria.find(id).map(CriterionResponse::of),
                id -> insert(Criterion.draft(id, request, clock.instant())));
    }

    private CriterionResponse insert(Criterion criterion) {
        if (!criteria.insert(criterion)) {
            throw ProblemException.field(CriterionProblem.CRITERION_CODE_TAKEN, "/code", "choose another code");
        }
        var response = CriterionResponse.of(criterion);
        journal.record(Change.created(CriterionEvents.DRAFTED, criterion.id(), response));
        return response;
    }

    /** Doing it twice drafts nothing more. */
    TemplateDraftsResponse draft(CriterionTemplate template) {
        var drafted = new ArrayList<CriterionResponse>();
        var existing = new ArrayList<String>();
        for (var request : templates.of(template)) {
            var criterion = Criterion.draft(Ids.next(), request, clock.instant());
            if (criteria.insert(criterion)) {
                var response = CriterionResponse.of(criterion);
                journal.record(Change.created(CriterionEvents.DRAFTED, criterion.id(), response));
                drafted.add(response);
            } else {
                existing.add(request.code());
            }
        }
        return new TemplateDraftsResponse(template, drafted, existing);
    }

    Page<CriterionTemplateResponse> templates() {
        return new Page<>(
                Stream.of(CriterionTemplate.values())
                        .map(t -> new CriterionTemplateResponse(t, templates.of(t)))
                        .toList(),
                null);
    }

    CriterionResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, CriterionEvents.CHANGED, criterion -> {
            var request = patches.apply(CriterionResponse.of(criterion).toRequest(), patch, CriterionRequest.class);
            var changed = criterion.change(request);
            // A draft can be answered, too: words cannot be measured as numbers.
            if (changed.answerType() != criterion.answerType() && criteria.isAnswered(id)) {
                throw CriterionProblem.answerTypeIsFixed();
            }
            if (changed.state() == CriterionState.ACTIVE) {
                requireAsked(changed);
            }
            return changed;
        });
    }

    CriterionResponse activate(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, CriterionEvents.ACTIVATED, criterion -> {
            var active = criterion.activate();
            requireAsked(active);
            return active;
        });
    }

    CriterionResponse retire(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, CriterionEvents.RETIRED, Criterion::retire);
    }

    private CriterionResponse change(
            UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Criterion> behaviour) {
        var criterion = criteria.getForChange(id);
        Etags.require(ifMatch, criterion.version());
        var next = behaviour.apply(criterion);
        criteria.update(next);
        var after = CriterionResponse.of(next);
        journal.record(Change.changed(event, id, CriterionResponse.of(criterion), after));
        changed.fire(new CriteriaChanged());
        return after;
    }

    private void requireAsked(Criterion criterion) {
        if (!needs.anyHeard(criterion.statementIds())) {
            throw CriterionProblem.noRepAsked();
        }
    }

    CriterionResponse get(UUID id) {
        return criteria.find(id)
                .map(CriterionResponse::of)
                .orElseThrow(() -> ProblemException.notFound("criterion", id));
    }

    Page<CriterionResponse> list(@Nullable CriterionState state, @Nullable String pageToken, int limit) {
        var rows = criteria.pageAfter(state, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, c -> new Object[] {c.id()}, CriterionResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, CriterionEvents.CHANGED, pageToken, limit);
    }
}
