package io.needmap.interview.hypothesis;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What we assume worries a segment, and what calls made of it.
 *
 * @param segment of the market that it is about
 * @param assumption what we assume worries the segment
 * @param themeId the theme of the field that it belongs to
 * @param evidence what it rests on
 * @param confirmed calls that confirmed it
 * @param refuted calls that refuted it
 * @param reps who made these calls
 */
record Hypothesis(
        UUID id,
        long version,
        String segment,
        String assumption,
        @Nullable UUID themeId,
        @Json List<Evidence> evidence,
        HypothesisState state,
        int confirmed,
        int refuted,
        int reps)
        implements Aggregate {

    static Hypothesis draft(UUID id, HypothesisRequest request) {
        return new Hypothesis(
                id,
                1,
                request.segment(),
                request.assumption(),
                request.themeId(),
                evidence(request),
                HypothesisState.DRAFT,
                0,
                0,
                0);
    }

    /** The hypothesis with other properties; what was tested in calls stays what it was. */
    Hypothesis change(HypothesisRequest request) {
        require(HypothesisState.DRAFT, HypothesisState.ACTIVE);
        boolean another =
                !request.segment().equals(segment) || !request.assumption().equals(assumption);
        if (another && confirmed + refuted > 0) {
            throw ProblemException.field(
                    HypothesisProblem.HYPOTHESIS_TESTED,
                    request.segment().equals(segment) ? "/assumption" : "/segment",
                    "its calls were about what it says now: retire it and make another one");
        }
        var changed = new Hypothesis(
                id,
                version + 1,
                request.segment(),
                request.assumption(),
                request.themeId(),
                evidence(request),
                state,
                confirmed,
                refuted,
                reps);
        if (state == HypothesisState.ACTIVE) {
            changed.requireEvidence();
        }
        return changed;
    }

    Hypothesis activate() {
        require(HypothesisState.DRAFT);
        requireEvidence();
        return in(HypothesisState.ACTIVE);
    }

    Hypothesis retire() {
        require(HypothesisState.DRAFT, HypothesisState.ACTIVE);
        return in(HypothesisState.RETIRED);
    }

    /**
     * The hypothesis after a call.
     *
     * @param ofNewRep whether no call of the rep was counted before
     */
    Hypothesis count(HypothesisOutcome outcome, boolean ofNewRep) {
        require(HypothesisState.ACTIVE);
        return with(outcome, 1, ofNewRep ? 1 : 0);
    }

    /**
     * The hypothesis as if the call had not been counted.
     *
     * @param ofOnlyOne whether it was the only call of the rep
     */
    Hypothesis takeBack(HypothesisOutcome outcome, boolean ofOnlyOne) {
        return with(outcome, -1, ofOnlyOne ? -1 : 0);
    }

    private Hypothesis with(HypothesisOutcome outcome, int calls, int newReps) {
        boolean confirms = outcome == HypothesisOutcome.CONFIRMED;
        return new Hypothesis(
                id,
                version + 1,
                segment,
                assumption,
                themeId,
                evidence,
                state,
                confirmed + (confirms ? calls : 0),
                refuted + (confirms ? 0 : calls),
                reps + newReps);
    }

    private Hypothesis in(HypothesisState next) {
        return new Hypothesis(id, version + 1, segment, assumption, themeId, evidence, next, confirmed, refuted, reps);
    }

    private void requireEvidence() {
        if (evidence.isEmpty()) {
            throw ProblemException.field(
                    HypothesisProblem.NO_EVIDENCE, "/evidence", "say what makes us assume it, then activate it");
        }
    }

    private void require(HypothesisState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw ProblemException.state("the hypothesis", state, List.of(allowed));
        }
    }

    private static List<Evidence> evidence(HypothesisRequest request) {
        return Objects.requireNonNullElse(request.evidence(), List.of());
    }
}
