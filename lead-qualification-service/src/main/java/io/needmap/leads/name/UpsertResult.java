package io.needmap.leads.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param index its place in the request, from 0
 * @param nameId the name that was made, changed or recognised
 * @param code why it failed
 */
record UpsertResult(
        int index,
        @Nullable String externalId,
        IntakeOutcome outcome,
        @Nullable MatchRule matchRule,
        @Nullable UUID nameId,
        @Nullable UUID leadId,
        @Nullable String code,
        @Nullable String message) {

    static UpsertResult failed(int index, NameRequest item, String code, String message) {
        return new UpsertResult(index, item.externalId(), IntakeOutcome.FAILED, null, null, null, code, message);
    }

    boolean hasFailed() {
        return outcome == IntakeOutcome.FAILED;
    }

    static UpsertResult of(NameRequest item, IntakeResult result) {
        var problem = result.problem();
        return new UpsertResult(
                (int) result.number(),
                item.externalId(),
                result.outcome(),
                result.rule(),
                result.nameId(),
                result.leadId(),
                problem == null ? null : problem.name(),
                problem == null ? null : problem.title());
    }
}
