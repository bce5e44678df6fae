package io.needmap.interview.intake;

import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.RowOutcome;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a batch so far: a row that fails in one step is not part of the next. */
final class Outcomes {

    /** One step for one row. */
    interface Step<A, B> {

        B take(A row);
    }

    private final Map<Long, ImportRow> rows;
    private final List<RowOutcome> decided = new ArrayList<>();

    Outcomes(List<ImportRow> rows) {
        this.rows = rows.stream().collect(Collectors.toMap(ImportRow::number, row -> row));
    }

    /** Takes the step for each row, by number; rows for which it is a problem are decided. */
    <A, B> Map<Long, B> take(Map<Long, A> from, Step<A, B> step) {
        var taken = new LinkedHashMap<Long, B>();
        from.forEach((number, row) -> {
            try {
                taken.put(number, step.take(row));
            } catch (ProblemException e) {
                failed(number, e);
            }
        });
        return taken;
    }

    void failed(long number, ProblemException problem) {
        String message = problem.errors().isEmpty()
                ? String.valueOf(problem.getMessage())
                : problem.errors().stream()
                        .map(error -> "%s: %s".formatted(error.pointer(), error.message()))
                        .collect(Collectors.joining("; "));
        decided.add(RowOutcome.failed(row(number), problem.type().name(), message));
    }

    void created(long number, @Nullable UUID statementId) {
        decided.add(RowOutcome.of(row(number), StatementImport.CREATED, statementId));
    }

    void unchanged(long number, String rule, @Nullable UUID statementId) {
        decided.add(RowOutcome.matched(row(number), StatementImport.UNCHANGED, rule, statementId));
    }

    List<RowOutcome> decided() {
        return decided;
    }

    private ImportRow row(long number) {
        return Objects.requireNonNull(rows.get(number));
    }
}
