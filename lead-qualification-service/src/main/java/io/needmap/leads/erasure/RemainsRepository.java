package io.needmap.leads.erasure;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where a person remains after a row has forgotten it: in the history, in events that wait, in lists that were loaded. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RemainsRepository {

    private final Jdbi jdbi;

    RemainsRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Fails with 409 while a list is being read: what it says of the person would come after the erasure. */
    public void requireNoOpenImport() {
        boolean open =
                jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM import_job WHERE finished_at IS NULL AND kind = 'name-lists')
                        """).mapTo(Boolean.class).one());
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
     * Drops the files of finished lists, since nothing tells whom a part of one names, and the failed rows in which one of
     * the texts stands, whatever its capital letters. What became of the rows stays counted.
     */
    public void forgetLists(Collection<String> texts) {
        jdbi.useHandle(h -> {
            h.execute("""
                    DELETE FROM import_file f USING import_job j
                    WHERE j.id = f.job_id AND j.kind = 'name-lists' AND j.finished_at IS NOT NULL
                    """);
            h.createUpdate("""
                            UPDATE import_failure r SET raw = '[]', message = ''
                            FROM import_job j
                            WHERE j.id = r.job_id AND j.kind = 'name-lists'
                                AND EXISTS (SELECT FROM unnest(:texts) AS t (text)
                                    WHERE strpos(lower(r.raw), lower(t.text)) > 0)
                            """).bind("texts", texts.toArray(String[]::new)).execute();
        });
    }
}
