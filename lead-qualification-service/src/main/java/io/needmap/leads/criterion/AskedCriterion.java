package io.needmap.leads.criterion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What answering a criterion takes.
 *
 * @param desired the answers that speak for a call
 * @param partlyDesired the answers that speak for it by half
 * @param desiredFrom of a number: from here on it speaks for a call
 * @param desiredTo up to here
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
        List<String> partlyDesired,
        @Nullable Double desiredFrom,
        @Nullable Double desiredTo,
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

    /** Whether Sales says which answers it hopes for; without them an answer speaks neither for nor against a call. */
    public boolean hasDesired() {
        return !desired.isEmpty() || desiredFrom != null || desiredTo != null;
    }

    /** How far the answer speaks for a call: 1 desired, 0.5 partly, 0 undesired. */
    public double support(String value) {
        if (speaksFor(value)) {
            return 1;
        }
        return partlyDesired.contains(value) ? 0.5 : 0;
    }

    private boolean speaksFor(String value) {
        return desired.contains(value)
                || (isRange() && number(value).stream().mapToObj(this::inRange).anyMatch(in -> in));
    }

    /**
     * The answer as a number; nothing when it was kept in words, before the question took numbers.
     *
     * @param value as it is kept
     */
    public OptionalDouble number(String value) {
        return AnswerType.NUMBER.canonical(value, List.of()).stream()
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    private boolean isRange() {
        return answerType == AnswerType.NUMBER && (desiredFrom != null || desiredTo != null);
    }

    private boolean inRange(double number) {
        return (desiredFrom == null || number >= desiredFrom) && (desiredTo == null || number <= desiredTo);
    }

    /**
     * Whether what Sales does on a yes follows, or on a no: by the word where it is yes or no, else by what is desired.
     * Neither follows when Sales does not say what it hopes for.
     */
    public Optional<Boolean> isYes(String value) {
        if (answerType == AnswerType.YES_NO) {
            return Optional.of(value.equals("YES"));
        }
        return hasDesired() ? Optional.of(support(value) > 0) : Optional.empty();
    }

    /** Whether the answer ends the cycle. */
    public boolean knocksOut(String value) {
        return knockOut && !speaksFor(value);
    }
}
