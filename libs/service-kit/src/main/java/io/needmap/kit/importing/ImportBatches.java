package io.needmap.kit.importing;

import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.importing.RowReader.ReadRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** Applies rows with their outcomes and the job's progress: all of it or nothing. */
@ApplicationScoped
class ImportBatches {

    private static final int TRIES_OF_A_RACE = 3;

    private final TransactionManager transactions;
    private final Jdbi jdbi;
    private final ImportJobRepository jobs;
    private final ImportRowRepository outcomes;
    private final ImportSettings settings;

    ImportBatches(
            TransactionManager transactions,
            Jdbi jdbi,
            ImportJobRepository jobs,
            ImportRowRepository outcomes,
            ImportSettings settings) {
        this.transactions = transactions;
        this.jdbi = jdbi;
        this.jobs = jobs;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** Everything that the work writes to the caller's transaction is undone; what it notes of its progress stays. */
    void undone(Duration timeout, Runnable work) {
        try {
            transactions.setTransactionTimeout((int) timeout.toSeconds());
            transactions.begin();
            try {
                // The connection joins first: a transaction that is to be rolled back takes no new one.
                jdbi.useHandle(h -> h.execute("SELECT 1"));
                transactions.setRollbackOnly();
                work.run();
            } finally {
                transactions.rollback();
                transactions.setTransactionTimeout(0);
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("a dry run has its own transaction", e);
        }
    }

    /**
     * Applies the rows after the first {@code done}; halves them when they fail together, until the one that cannot be
     * applied is alone.
     *
     * @return the counts with these rows
     */
    Counts apply(ImportKind kind, ImportRun run, List<ReadRow> rows, long done, Counts counts) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt(kind, run, rows, done, counts);
            } catch (RuntimeException e) {
                var fault = DatabaseFault.of(e);
                if (fault == DatabaseFault.OUTAGE || e instanceof LostJobException) {
                    throw e;
                }
                if (fault == DatabaseFault.RACE && tried < TRIES_OF_A_RACE) {
                    continue;
                }
                if (rows.size() == 1) {
                    var refused = RowFaults.outcome(rows.get(0).row(), e);
                    return attempt(kind, run, List.of(rows.get(0).refusedAs(refused)), done, counts);
                }
                int half = rows.size() / 2;
                var first = apply(kind, run, rows.subList(0, half), done, counts);
                return apply(kind, run, rows.subList(half, rows.size()), done + half, first);
            }
        }
    }

    private Counts attempt(ImportKind kind, ImportRun run, List<ReadRow> rows, long done, Counts counts) {
        if (!run.dryRun()) {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) settings.batchTimeout().toSeconds())
                    .call(() -> note(kind, run, rows, results(kind, run, rows), done, counts));
        }
        var results = inSavepoint(kind, run, rows);
        return QuarkusTransaction.requiringNew().call(() -> note(kind, run, rows, results, done, counts));
    }

    /** A dry run is one transaction to its end, so that each row sees what the rows before it would have made. */
    private List<RowOutcome> inSavepoint(ImportKind kind, ImportRun run, List<ReadRow> rows) {
        jdbi.useHandle(h -> h.execute("SAVEPOINT batch"));
        try {
            var results = results(kind, run, rows);
            jdbi.useHandle(h -> h.execute("RELEASE SAVEPOINT batch"));
            return results;
        } catch (RuntimeException e) {
            jdbi.useHandle(h -> h.execute("ROLLBACK TO SAVEPOINT batch"));
            throw e;
        }
    }

    private static List<RowOutcome> results(ImportKind kind, ImportRun run, List<ReadRow> rows) {
        var good =
                rows.stream().filter(r -> r.refused() == null).map(ReadRow::row).toList();
        var results = new ArrayList<RowOutcome>(rows.size());
        rows.stream().map(ReadRow::refused).filter(Objects::nonNull).forEach(results::add);
        if (!good.isEmpty()) {
            results.addAll(kind.apply(run, good));
        }
        return inOrder(kind, rows, results);
    }

    /** Numbers are without gaps, so that a row's place follows from its number. */
    private static List<RowOutcome> inOrder(ImportKind kind, List<ReadRow> rows, List<RowOutcome> results) {
        long first = rows.get(0).row().number();
        var ordered = new RowOutcome[rows.size()];
        for (var result : results) {
            long place = result.number() - first;
            if (place < 0 || place >= ordered.length || ordered[(int) place] != null) {
                throw new IllegalStateException(kind.name() + " has to answer with one outcome a row");
            }
            ordered[(int) place] = result;
        }
        if (results.size() != ordered.length) {
            throw new IllegalStateException(kind.name() + " has to answer with one outcome a row");
        }
        return List.of(ordered);
    }

    private Counts note(
            ImportKind kind, ImportRun run, List<ReadRow> rows, List<RowOutcome> results, long done, Counts counts) {
        var sum = counts.plus(kind, results);
        outcomes.insert(run.jobId(), rows, results);
        if (!jobs.advance(run.jobId(), done, done + rows.size(), sum)) {
            throw new LostJobException();
        }
        return sum;
    }

    /** Another process has the job: this one leaves it alone. */
    static final class LostJobException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostJobException() {
            super("another process goes on with this import");
        }
    }
}
