package io.needmap.kit.erasure;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What remains of a person after a row has forgotten it: in the history, in events that wait, in files that were loaded. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Remains {

    private final Jdbi jdbi;

    Remains(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes sure that no file is being read: what it says of the person would come after the erasure.
     *
     * @throws ProblemException 409 {@code IMPORT_RUNNING}
     */
    public void requireNoOpenImport() {
        boolean open =
                jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM import_job WHERE finished_at IS NULL)")
                        .mapTo(Boolean.class)
                        .one());
        if (open) {
            throw new ProblemException(ErasureProblem.IMPORT_RUNNING, "erase again when the import has finished");
        }
    }

    /** Empties what the history says of the changes of the aggregates, and drops their events that nobody has heard yet. */
    public void forgetChanges(Collection<UUID> aggregates) {
        var ids = aggregates.toArray(UUID[]::new);
        jdbi.useHandle(h -> {
            h.createUpdate("UPDATE history SET changes = '[]' WHERE aggregate_id = ANY (:ids)")
                    .bind("ids", ids)
                    .execute();
            h.createUpdate("""
                            WITH waiting AS (
                                SELECT b.seq, count(*) FILTER (WHERE NOT l.of_them) AS events,
                                    string_agg(l.line, E'\\n' ORDER BY l.n) FILTER (WHERE NOT l.of_them) AS lines
                                FROM outbox_bundle b, LATERAL (
                                    SELECT line, n, split_part(line, E'\\t', 2) = ANY (CAST(:ids AS text[])) AS of_them
                                    FROM string_to_table(b.lines, E'\\n') WITH ORDINALITY AS t (line, n)) AS l
                                GROUP BY b.seq HAVING bool_or(l.of_them)),
                            gone AS (DELETE FROM outbox_bundle b USING waiting w WHERE b.seq = w.seq AND w.events = 0)
                            UPDATE outbox_bundle b SET events = w.events, lines = w.lines
                            FROM waiting w WHERE b.seq = w.seq AND w.events > 0
                            """).bind("ids", ids).execute();
        });
    }

    /**
     * Drops the files of finished imports, since nothing tells whose words a part of one holds, and empties the failed rows
     * in which one of the texts stands, whatever its capital letters. What became of the rows stays counted.
     */
    public void forgetImports(Collection<String> texts) {
        jdbi.useHandle(h -> {
            h.execute("""
                    DELETE FROM import_file f USING import_job j WHERE j.id = f.job_id AND j.finished_at IS NOT NULL
                    """);
            h.createUpdate("""
                            UPDATE import_failure SET raw = '[]', message = ''
                            WHERE EXISTS (SELECT FROM unnest(:texts) AS t (text)
                                WHERE strpos(lower(raw), lower(t.text)) > 0)
                            """).bind("texts", texts.toArray(String[]::new)).execute();
        });
    }
}
