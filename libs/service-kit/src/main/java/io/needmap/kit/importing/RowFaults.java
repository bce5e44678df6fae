package io.needmap.kit.importing;

import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.Violations;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolationException;
import java.util.stream.Collectors;

/** What an exception says about the row that caused it; the same codes as a request with these values would get. */
final class RowFaults {

    private RowFaults() {}

    static RowOutcome outcome(ImportRow row, RuntimeException e) {
        if (e instanceof ProblemException problem) {
            return RowOutcome.failed(row, problem.type().name(), String.valueOf(problem.getMessage()));
        }
        if (e instanceof ConstraintViolationException invalid) {
            String fields = Violations.of(invalid).stream()
                    .map(error -> "%s: %s".formatted(error.pointer(), error.message()))
                    .collect(Collectors.joining("; "));
            return RowOutcome.failed(row, CommonProblem.VALIDATION_FAILED.name(), fields);
        }
        return switch (DatabaseFault.of(e)) {
            case CONSTRAINT_UNIQUE ->
                RowOutcome.failed(row, CommonProblem.ALREADY_EXISTS.name(), "another row has the same key");
            case CONSTRAINT_REFERENCE ->
                RowOutcome.failed(row, CommonProblem.UNKNOWN_REFERENCE.name(), "check the ids in the row");
            case CONSTRAINT_CHECK ->
                RowOutcome.failed(row, CommonProblem.RULE_BROKEN.name(), "a value is outside what can be stored");
            case BAD_TEXT ->
                RowOutcome.failed(row, CommonProblem.MALFORMED_TEXT.name(), "remove characters such as U+0000");
            default -> unexpected(row, e);
        };
    }

    private static RowOutcome unexpected(ImportRow row, RuntimeException e) {
        Log.errorf(e, "row %d of an import failed", row.number());
        return RowOutcome.failed(row, CommonProblem.INTERNAL_ERROR.name(), "report this row's number and the job's id");
    }
}
