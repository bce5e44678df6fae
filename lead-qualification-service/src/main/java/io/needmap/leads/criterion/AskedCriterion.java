package io.needmap.leads.criterion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What answering a criterion takes.
 *
 * @param desired the answers that speak for a call
 * @param declaredWeight 0 to 5, how much Sales says that it matters
 * @param mustKnow no name is qualified without an answer
 * @param knockOut any answer that is not desired speaks against a call
 */
public record AskedCriterion(
        UUID id,
        String code,
        AnswerType answerType,
        List<String> options,
        List<String> desired,
        double declaredWeight,
        boolean mustKnow,
        boolean knockOut) {

    /** The value as it is kept, for example {@code YES} for {@code true}; nothing when the criterion takes no such value. */
    public Optional<String> canonical(String value) {
        return answerType.canonical(value, options);
    }

    /** What a value looks like. */
    public String expected() {
        return answerType.expected();
    }

    /** Whether the answer ends the cycle. */
    public boolean knocksOut(String value) {
        return knockOut && !desired.contains(value);
    }
}
