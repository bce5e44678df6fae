package io.needmap.activitymap.glossary;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.activitymap.glossary.Term.Variant;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class GlossaryService {

    private final TermRepository terms;
    private final TermSuggestions suggestions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Candour candour;

    GlossaryService(
            TermRepository terms,
            TermSuggestions suggestions,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Candour candour) {
        this.terms = terms;
        this.suggestions = suggestions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.candour = candour;
    }

    Creation<TermResponse> create(TermRequest request, @Nullable String key) {
        return creations.once(
                "glossary",
                key,
                request.id(),
                request,
                id -> terms.find(id).map(TermResponse::of),
                id -> insert(Term.agree(id, request)));
    }

    private TermResponse insert(Term term) {
        requireRegions(term);
        if (!terms.insert(term)) {
            throw GlossaryProblem.termTaken();
        }
        putVariants(term, term.variants());
        var response = TermResponse.of(term);
        journal.record(Change.created(GlossaryEvents.AGREED, term.id(), response));
        return response;
    }

    TermResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, GlossaryEvents.CHANGED, term -> {
            var changed = term.change(patches.apply(TermResponse.of(term).toChange(), patch, TermChange.class));
            requireRegions(changed);
            if (terms.isTaken(changed)) {
                throw GlossaryProblem.termTaken();
            }
            putVariants(changed, changed.variants());
            return changed;
        });
    }

    TermResponse retire(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, GlossaryEvents.RETIRED, term -> {
            var retired = term.retire();
            putVariants(retired, List.of());
            return retired;
        });
    }

    private TermResponse change(UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Term> behaviour) {
        var term = terms.getForChange(id);
        Etags.require(ifMatch, term.version());
        var changed = behaviour.apply(term);
        terms.update(changed);
        var after = TermResponse.of(changed);
        journal.record(Change.changed(event, id, TermResponse.of(term), after));
        return after;
    }

    private void putVariants(Term term, List<Variant> variants) {
        if (terms.putVariants(term, variants) > 0) {
            throw GlossaryProblem.variantTaken();
        }
    }

    private void requireRegions(Term term) {
        var codes = term.variants().stream()
                .map(Variant::regionCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!terms.unknownRegions(codes).isEmpty()) {
            throw ProblemException.field(
                    CommonProblem.UNKNOWN_REFERENCE, "/variants", "there is no such region here (yet)");
        }
    }

    TermResponse get(UUID id) {
        return terms.find(id).map(TermResponse::of).orElseThrow(() -> ProblemException.notFound("glossary term", id));
    }

    Page<TermResponse> list(@Nullable TermState state, @Nullable String pageToken, int limit) {
        var rows = terms.pageAfter(state, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, t -> new Object[] {t.id()}, TermResponse::of);
    }

    Page<UnresolvedResponse> unresolved(@Nullable String pageToken, int limit) {
        var rows = terms.unresolved(PageToken.parse(pageToken, 2), limit);
        suggestions.refresh();
        return Page.of(rows, limit, l -> new Object[] {(long) l.statements(), l.termKey()}, lingo -> {
            var shown = new UnresolvedResponse(
                    lingo.term(),
                    lingo.meaning(),
                    lingo.statements(),
                    lingo.reps(),
                    lingo.regionCodes(),
                    suggestions.of(lingo.term(), lingo.meaning()));
            return candour.applies() ? shown.veiled(candour.suppresses(lingo.reps())) : shown;
        });
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
