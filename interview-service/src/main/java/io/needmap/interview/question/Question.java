package io.needmap.interview.question;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to ask, with the purpose without which nobody should ask it. */
record Question(
        UUID id,
        long version,
        String text,
        QuestionAudience audience,
        @Nullable String purpose,
        @Nullable String decision,
        List<String> probes,
        QuestionState state,
        @Nullable String neverAskReason,
        @Nullable String alternative)
        implements Aggregate {

    static Question create(UUID id, QuestionRequest request) {
        return draft(id, 1, request);
    }

    /** The question in other words; only a draft changes, since answers belong to the words that were heard. */
    Question change(QuestionRequest request) {
        require(QuestionState.DRAFT);
        return draft(id, version + 1, request);
    }

    /** The question, ready to be asked; it must say why and what for. */
    Question activate() {
        require(QuestionState.DRAFT);
        var missing = new ArrayList<Problem.FieldError>();
        missing(missing, "/purpose", purpose);
        missing(missing, "/decision", decision);
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    QuestionProblem.PURPOSE_MISSING,
                    "say why it is asked and which decision the answers inform, then activate it",
                    missing,
                    Map.of());
        }
        return with(QuestionState.ACTIVE, null, null);
    }

    /** The question, no longer asked. */
    Question retire() {
        require(QuestionState.ACTIVE);
        return with(QuestionState.RETIRED, null, null);
    }

    /** The question as a warning: why nobody should ask it, and what to ask instead. */
    Question neverAsk(NeverAskRequest request) {
        require(QuestionState.DRAFT, QuestionState.ACTIVE, QuestionState.RETIRED);
        return with(QuestionState.NEVER_ASK, request.reason(), request.alternative());
    }

    private static void missing(List<Problem.FieldError> errors, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            errors.add(new Problem.FieldError(pointer, QuestionProblem.PURPOSE_MISSING.name(), "must be said"));
        }
    }

    private void require(QuestionState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw ProblemException.state("the question", state, List.of(allowed));
        }
    }

    private Question with(QuestionState next, @Nullable String reason, @Nullable String instead) {
        return new Question(id, version + 1, text, audience, purpose, decision, probes, next, reason, instead);
    }

    private static Question draft(UUID id, long version, QuestionRequest request) {
        return new Question(
                id,
                version,
                request.text(),
                request.audience(),
                request.purpose(),
                request.decision(),
                request.probes() == null ? List.of() : request.probes(),
                QuestionState.DRAFT,
                null,
                null);
    }
}
