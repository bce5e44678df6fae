package io.needmap.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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

    /** Stores outcomes with one statement; of failed rows also the row. */
    void insert(UUID jobId, List<RowOutcome> outcomes, Map<Long, String> rawByNumber) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO import_row (job_id, row_number, outcome, code, message, match_rule, resource_id, raw)
                        SELECT :id, * FROM unnest(:numbers, :outcomes, :codes, :messages, :rules, :resources, :raws)
                        """)
                .bind("id", jobId)
                .bind("numbers", outcomes.stream().map(RowOutcome::number).toArray(Long[]::new))
                .bind("outcomes", texts(outcomes, RowOutcome::outcome))
                .bind("codes", texts(outcomes, RowOutcome::code))
                .bind("messages", texts(outcomes, o -> shorten(o.message())))
                .bind("rules", texts(outcomes, RowOutcome::matchRule))
                .bind("resources", outcomes.stream().map(RowOutcome::resourceId).toArray(UUID[]::new))
                .bind("raws", texts(outcomes, o -> o.hasFailed() ? storable(rawByNumber.get(o.number())) : null))
                .execute());
    }

    /** In the order of the file, of one outcome or of all; one row more than the limit. */
    List<ImportRowResponse> pageAfter(UUID jobId, @Nullable String outcome, long number, int limit) {
        String filter = outcome == null ? "" : "AND outcome = :outcome";
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT row_number, outcome, code, message, match_rule, resource_id FROM import_row
                        WHERE job_id = :id AND row_number > :after %s ORDER BY row_number LIMIT :limit
                        """.formatted(filter))
                .bind("id", jobId)
                .bind("after", number)
                .bind("limit", limit + 1)
                .configure(org.jdbi.v3.core.statement.SqlStatements.class, c -> c.setUnusedBindingAllowed(true))
                .bind("outcome", outcome)
                .mapTo(ImportRowResponse.class)
                .list());
    }

    List<Failed> failedAfter(UUID jobId, long number, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT row_number, code, message, raw FROM import_row
                        WHERE job_id = :id AND outcome = 'FAILED' AND row_number > :after
                        ORDER BY row_number LIMIT :limit
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
