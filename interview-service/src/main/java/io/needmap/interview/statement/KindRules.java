package io.needmap.interview.statement;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which kind of statement has which fields of its own. */
final class KindRules {

    private KindRules() {}

    /** Fails with 422 for fields that belong to another kind, and with 400 when a field of the kind is missing. */
    static void check(StatementRequest statement) {
        var kind = statement.kind();
        var needed = needed(kind);
        var optional = optional(kind);
        fail(
                StatementProblem.FIELD_NOT_OF_KIND,
                StatementProblem.FIELD_NOT_OF_KIND.name(),
                "not a field of a statement of kind " + kind,
                field -> field.presentIn(statement) && !needed.contains(field) && !optional.contains(field));
        fail(
                CommonProblem.VALIDATION_FAILED,
                "NotNull",
                "needed for a statement of kind " + kind,
                field -> !field.presentIn(statement) && needed.contains(field));
    }

    private static Set<StatementField> needed(StatementKind kind) {
        return switch (kind) {
            case ACTIVITY -> EnumSet.of(StatementField.ACTIVITY, StatementField.TRANSITION);
            case GOAL -> EnumSet.of(StatementField.OF_STATEMENT_ID, StatementField.BUYER_CHANGE);
            case INFORMATION_NEED ->
                EnumSet.of(StatementField.KNOW, StatementField.WHY, StatementField.IF_YES, StatementField.IF_NO);
            case WANT -> EnumSet.of(StatementField.WISH);
            case OBJECTION -> EnumSet.of(StatementField.OUTCOME);
            case COMPETITOR_PITCH -> EnumSet.of(StatementField.COMPETITOR_ID, StatementField.LINE);
            case LINGO -> EnumSet.of(StatementField.TERM, StatementField.MEANING);
            case PROSPECT_WORRY, TREND, HOME_OFFICE_ASK, MATERIAL_FEEDBACK -> Set.of();
        };
    }

    private static Set<StatementField> optional(StatementKind kind) {
        return switch (kind) {
            case ACTIVITY ->
                EnumSet.of(
                        StatementField.IMPORTANCE,
                        StatementField.SATISFACTION,
                        StatementField.FREQUENCY,
                        StatementField.CURRENT_TOOL,
                        StatementField.ACTIVITY_ID);
            case COMPETITOR_PITCH -> EnumSet.of(StatementField.CLAIM_ID, StatementField.THEME_ID);
            case OBJECTION, PROSPECT_WORRY, TREND, HOME_OFFICE_ASK -> EnumSet.of(StatementField.THEME_ID);
            case MATERIAL_FEEDBACK -> EnumSet.of(StatementField.MATERIAL_ID);
            case GOAL, INFORMATION_NEED, WANT, LINGO -> Set.of();
        };
    }

    private static void fail(ProblemType type, String code, String message, Predicate<StatementField> broken) {
        var errors = Arrays.stream(StatementField.values())
                .filter(broken)
                .map(field -> new Problem.FieldError(field.pointer(), code, message))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(type, message, errors, Map.of());
        }
    }
}
