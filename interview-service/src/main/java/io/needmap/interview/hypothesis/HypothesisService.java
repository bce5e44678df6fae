package io.needmap.interview.hypothesis;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.interview.theme.Themes;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class HypothesisService {

    private final HypothesisRepository hypotheses;
    private final Themes themes;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Candour candour;
    private final HypothesisSettings rule;

    HypothesisService(
            HypothesisRepository hypotheses,
            Themes themes,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Candour candour,
            HypothesisSettings rule) {
        this.hypotheses = hypotheses;
        this.themes = themes;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.candour = candour;
        this.rule = rule;
    }

    Creation<HypothesisResponse> create(HypothesisRequest request, @Nullable String key) {
        return creations.once(
                "hypotheses",
                key,
                request.id(),
                request,
                id -> hypotheses.find(id).map(this::show),
                id -> insert(Hypothesis.draft(id, request)));
    }

    private HypothesisResponse insert(Hypothesis hypothesis) {
        requireReferences(hypothesis);
        hypotheses.insert(hypothesis);
        var response = HypothesisResponse.of(hypothesis, rule);
        journal.record(Change.created(HypothesisEvents.CHANGED, hypothesis.id(), response));
        return response;
    }

    private void requireReferences(Hypothesis hypothesis) {
        if (hypothesis.themeId() != null) {
            themes.require(hypothesis.themeId(), "/themeId");
        }
        var known = hypotheses.statements(hypothesis.evidence().stream()
                .map(Evidence::statementId)
                .filter(Objects::nonNull)
                .toList());
        for (int i = 0; i < hypothesis.evidence().size(); i++) {
            var evidence = hypothesis.evidence().get(i);
            String pointer = "/evidence/%d".formatted(i);
            if (!evidence.namesOneThing()) {
                throw ProblemException.field(
                        CommonProblem.RULE_BROKEN, pointer, "name a statement, or say what else it is; not both");
            }
            if (evidence.statementId() != null && !known.contains(evidence.statementId())) {
                throw ProblemException.field(
                        CommonProblem.UNKNOWN_REFERENCE, pointer + "/statementId", "no statement has this id");
            }
        }
    }

    HypothesisResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, hypothesis -> {
            var request =
                    patches.apply(HypothesisResponse.of(hypothesis, rule).toRequest(), patch, HypothesisRequest.class);
            var changed = hypothesis.change(request);
            requireReferences(changed);
            return changed;
        });
    }

    HypothesisResponse activate(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, Hypothesis::activate);
    }

    HypothesisResponse retire(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, Hypothesis::retire);
    }

    private HypothesisResponse change(UUID id, @Nullable String ifMatch, UnaryOperator<Hypothesis> behaviour) {
        var hypothesis = hypotheses.getForChange(id);
        Etags.require(ifMatch, hypothesis.version());
        var changed = behaviour.apply(hypothesis);
        hypotheses.update(changed);
        var after = HypothesisResponse.of(changed, rule);
        journal.record(Change.changed(HypothesisEvents.CHANGED, id, HypothesisResponse.of(hypothesis, rule), after));
        return after;
    }

    HypothesisResponse get(UUID id) {
        return hypotheses.find(id).map(this::show).orElseThrow(() -> ProblemException.notFound("hypothesis", id));
    }

    Page<HypothesisResponse> list(
            @Nullable HypothesisState state,
            @Nullable String segment,
            @Nullable UUID themeId,
            @Nullable String pageToken,
            int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken))
                .equal("state", state)
                .equal("segment", segment)
                .equal("theme_id", themeId);
        return Page.of(hypotheses.page(filter, limit), limit, row -> new Object[] {row.id()}, this::show);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }

    private HypothesisResponse show(Hypothesis hypothesis) {
        var response = HypothesisResponse.of(hypothesis, rule);
        return candour.suppresses(hypothesis.reps()) ? response.withheld() : response;
    }
}
