package io.needmap.interview.hypothesis;

import io.needmap.interview.filter.Filter;
import io.needmap.interview.rep.RepErased;
import io.needmap.interview.rep.Reps;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what calls say about hypotheses, each call once; the counts are kept, never counted again. */
@ApplicationScoped
@Transactional
class HypothesisCalls {

    private final HypothesisRepository hypotheses;
    private final HypothesisCallRepository calls;
    private final Reps reps;
    private final Creations creations;
    private final Journal journal;
    private final HypothesisSettings rule;

    HypothesisCalls(
            HypothesisRepository hypotheses,
            HypothesisCallRepository calls,
            Reps reps,
            Creations creations,
            Journal journal,
            HypothesisSettings rule) {
        this.hypotheses = hypotheses;
        this.calls = calls;
        this.reps = reps;
        this.creations = creations;
        this.journal = journal;
        this.rule = rule;
    }

    Creation<HypothesisCallResponse> count(UUID hypothesisId, HypothesisCallRequest request, @Nullable String key) {
        var hypothesis = hypotheses.getForChange(hypothesisId);
        var known = request.externalCallId() == null
                ? Optional.<HypothesisCall>empty()
                : calls.findByCall(hypothesisId, request.externalCallId());
        if (known.isPresent() && key == null) {
            return new Creation<>(HypothesisCallResponse.of(known.get()), Creation.Outcome.EXISTING);
        }
        return creations.once(
                "hypothesis-calls",
                key,
                request.id(),
                List.of(hypothesisId, request),
                id -> calls.find(hypothesisId, id).or(() -> known).map(HypothesisCallResponse::of),
                id -> HypothesisCallResponse.of(known.orElseGet(() -> insert(hypothesis, id, request))));
    }

    private HypothesisCall insert(Hypothesis before, UUID id, HypothesisCallRequest request) {
        var rep = reps.require(request.repId(), "/repId");
        var after = before.count(request.outcome(), !calls.anyOf(before.id(), rep.id()));
        var call = new HypothesisCall(
                id,
                before.id(),
                request.externalCallId(),
                rep.id(),
                rep.regionCode(),
                request.calledAt(),
                request.outcome());
        calls.insert(call);
        update(before, after);
        return call;
    }

    /** What a call said was a mistake: it is not counted any more. */
    HypothesisResponse takeBack(UUID hypothesisId, UUID id, @Nullable String ifMatch) {
        var before = hypotheses.getForChange(hypothesisId);
        var call = find(hypothesisId, id);
        Etags.require(ifMatch, before.version());
        calls.delete(id);
        return update(before, before.takeBack(call.outcome(), !calls.anyOf(hypothesisId, call.repId())));
    }

    private HypothesisResponse update(Hypothesis before, Hypothesis after) {
        hypotheses.update(after);
        var was = HypothesisResponse.of(before, rule);
        var is = HypothesisResponse.of(after, rule);
        journal.record(Change.changed(HypothesisEvents.of(verdict(before), verdict(after)), after.id(), was, is));
        return is;
    }

    private Verdict verdict(Hypothesis one) {
        return Verdict.of(one.confirmed(), one.refuted(), one.reps(), rule);
    }

    HypothesisCallResponse get(UUID hypothesisId, UUID id) {
        return HypothesisCallResponse.of(find(hypothesisId, id));
    }

    Page<HypothesisCallResponse> list(UUID hypothesisId, @Nullable String pageToken, int limit) {
        if (hypotheses.find(hypothesisId).isEmpty()) {
            throw ProblemException.notFound("hypothesis", hypothesisId);
        }
        var filter = Filter.after("id", PageToken.afterId(pageToken)).equal("hypothesis_id", hypothesisId);
        return Page.of(calls.page(filter, limit), limit, call -> new Object[] {call.id()}, HypothesisCallResponse::of);
    }

    void erase(@Observes RepErased rep) {
        calls.eraseOf(rep.repId());
    }

    private HypothesisCall find(UUID hypothesisId, UUID id) {
        return calls.find(hypothesisId, id).orElseThrow(() -> ProblemException.notFound("call of the hypothesis", id));
    }
}
