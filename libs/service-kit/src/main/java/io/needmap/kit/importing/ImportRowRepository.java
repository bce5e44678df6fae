package io.needmap.kit.importing;

import io.needmap.kit.importing.RowReader.ReadRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ImportRowRepository {

    private static final int LONGEST_MESSAGE = 1000;

    /** A row that failed, as it came. */
    record Failed(long rowNumber, String code, String message, String raw) {}

    private final Jdbi jdbi;

    ImportRowRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores the outcomes of rows that follow one another with one row; of failed ones also why, and the row as it came. */
    void insert(UUID jobId, List<ReadRow> rows, List<RowOutcome> outcomes) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO import_verdicts (job_id, last_row, outcomes, rules, resources)
                        VALUES (:id, :last, :outcomes, :rules, :resources)
                        """)
                .bind("id", jobId)
                .bind("last", outcomes.get(outcomes.size() - 1).number())
                .bind("outcomes", texts(outcomes, RowOutcome::outcome))
                .bind("rules", texts(outcomes, RowOutcome::matchRule))
                .bind("resources", outcomes.stream().map(RowOutcome::resourceId).toArray(UUID[]::new))
                .execute());
        var raw = new ArrayList<String>();
        var failed = new ArrayList<RowOutcome>();
        for (int i = 0; i < rows.size(); i++) {
            if (outcomes.get(i).hasFailed()) {
                failed.add(outcomes.get(i));
                raw.add(rows.get(i).raw().get());
            }
        }
        if (!failed.isEmpty()) {
            insertFailures(jobId, failed, raw);
        }
    }

    private void insertFailures(UUID jobId, List<RowOutcome> failed, List<String> raw) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO import_failure (job_id, row_number, code, message, raw)
                        SELECT :id, * FROM unnest(:numbers, :codes, :messages, :raws)
                        """)
                .bind("id", jobId)
                .bind("numbers", failed.stream().map(RowOutcome::number).toArray(Long[]::new))
                .bind("codes", texts(failed, RowOutcome::code))
                .bind("messages", texts(failed, o -> shorten(o.message())))
                .bind("raws", raw.stream().map(ImportRowRepository::storable).toArray(String[]::new))
                .execute());
    }

    /** In the order of the file, of one outcome or of all; one row more than the limit. */
    List<ImportRowResponse> pageAfter(UUID jobId, @Nullable String outcome, long number, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT v.row_number, v.outcome, f.code, f.message, v.match_rule, v.resource_id
                        FROM (
                            SELECT b.last_row - cardinality(b.outcomes) + r.n AS row_number, r.*
                            FROM import_verdicts b, LATERAL unnest(b.outcomes, b.rules, b.resources)
                                WITH ORDINALITY AS r (outcome, match_rule, resource_id, n)
                            WHERE b.job_id = :id AND b.last_row > :after
                              AND b.last_row - cardinality(b.outcomes) + r.n > :after
                              AND (CAST(:outcome AS text) IS NULL OR r.outcome = :outcome)
                            ORDER BY b.last_row, r.n LIMIT :limit) AS v
                        LEFT JOIN import_failure f ON f.job_id = :id AND f.row_number = v.row_number
                        ORDER BY v.row_number
                        """)
                .bind("id", jobId)
                .bind("after", number)
                .bind("limit", limit + 1)
                .bind("outcome", outcome)
                .mapTo(ImportRowResponse.class)
                .list());
    }

    List<Failed> failedAfter(UUID jobId, long number, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT row_number, code, message, raw FROM import_failure
                        WHERE job_id = :id AND row_number > :after ORDER BY row_number LIMIT :limit
                        """)
                .bind("id", jobId)
                .bind("after", number)
                .bind("limit", limit)
                .mapTo(Failed.class)
                .list());
    }

    private static String[] texts(List<RowOutcome> outcomes, Function<RowOutcome, @Nullable String> text) {
        return outcomes.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String shorten(@Nullable String message) {
        String text = storable(message);
        return text == null || text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }

    /** PostgreSQL has no U+0000 in a text; what is shown of a broken row may have another sign there. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
