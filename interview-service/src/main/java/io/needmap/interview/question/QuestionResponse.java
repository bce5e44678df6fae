package io.needmap.interview.question;

import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question as everybody sees it, and the data of its events. */
record QuestionResponse(
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
        implements Versioned {

    static QuestionResponse of(Question question) {
        return new QuestionResponse(
                question.id(),
                question.version(),
                question.text(),
                question.audience(),
                question.purpose(),
                question.decision(),
                question.probes(),
                question.state(),
                question.neverAskReason(),
                question.alternative());
    }

    QuestionRequest toRequest() {
        return new QuestionRequest(null, text, audience, purpose, decision, probes);
    }
}
