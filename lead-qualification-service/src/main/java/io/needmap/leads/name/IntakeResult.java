package io.needmap.leads.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param rule by what the name was recognised
 * @param nameId the name that was made, changed or recognised
 * @param problem why it failed
 */
public record IntakeResult(
        long number,
        IntakeOutcome outcome,
        @Nullable MatchRule rule,
        @Nullable UUID nameId,
        @Nullable UUID leadId,
        @Nullable NameProblem problem) {

    static IntakeResult failed(IntakeRow row, NameProblem problem) {
        return new IntakeResult(row.number(), IntakeOutcome.FAILED, null, null, null, problem);
    }

    static IntakeResult of(IntakeRow row, IntakeOutcome outcome, @Nullable MatchRule rule, Name name) {
        return new IntakeResult(row.number(), outcome, rule, name.id(), name.leadId(), null);
    }

    /** Nothing of somebody who opted out and was erased is kept again. */
    static IntakeResult suppressed(IntakeRow row) {
        return new IntakeResult(row.number(), IntakeOutcome.SUPPRESSED, MatchRule.SUPPRESSION_LIST, null, null, null);
    }

    static IntakeResult possible(IntakeRow row, MatchRule rule, UUID nameId) {
        return new IntakeResult(row.number(), IntakeOutcome.POSSIBLE_DUPLICATE, rule, nameId, null, null);
    }
}
