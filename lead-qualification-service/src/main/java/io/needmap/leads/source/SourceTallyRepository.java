package io.needmap.leads.source;

import io.needmap.leads.change.ChangedLeads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tallies of names by source and by what is known, and the place in the feed of changes up to which they are true. */
@ApplicationScoped
class SourceTallyRepository {

    /** So many rows are summed up while reading without anybody noticing. */
    private static final int WORTH_FOLDING = 2000;

    private record Row(
            @Nullable String sourceType, @Nullable String sourceName, List<UUID> answered, long names) {}

    /**
     * What became of the names of a source.
     *
     * @param leads cycles that were handed over to Sales
     */
    record Yield(@Nullable String sourceType, @Nullable String sourceName, long names, long leads, long won) {}

    private final Jdbi jdbi;

    SourceTallyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The place, locked: who counts does it alone, and who comes meanwhile waits and goes on behind. */
    long lockPlace() {
        return jdbi.withHandle(h -> h.createQuery("SELECT position FROM source_place FOR UPDATE")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Counts these leads as they are now instead of as they were counted before. A lead of which nothing is known but that
     * it was opened has no row of its own: it is counted as the sum of its source says.
     */
    void recount(ChangedLeads changed) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            WITH now AS MATERIALIZED (
                                SELECT *, waiting AND answered = '{}' AND first_cycle AND NOT handed_over AND NOT won AS bare
                                FROM source_leads(:ids)),
                            kept AS MATERIALIZED (SELECT * FROM source_lead WHERE lead_id = ANY (:ids)),
                            old AS (
                                SELECT source_type, source_name, waiting, answered, first_cycle, handed_over, won FROM kept
                                UNION ALL
                                SELECT source_type, source_name, true, '{}', true, false, false FROM now
                                WHERE lead_id NOT IN (SELECT lead_id FROM kept) AND lead_id NOT IN (SELECT unnest(:opened))),
                            put AS (
                                INSERT INTO source_lead
                                SELECT lead_id, source_type, source_name, waiting, answered, first_cycle, handed_over, won
                                FROM now WHERE NOT bare OR lead_id IN (SELECT lead_id FROM kept)
                                ON CONFLICT (lead_id) DO UPDATE SET source_type = excluded.source_type,
                                    source_name = excluded.source_name, waiting = excluded.waiting,
                                    answered = excluded.answered, handed_over = excluded.handed_over,
                                    won = excluded.won)
                            INSERT INTO source_tally
                            SELECT source_type, source_name, waiting, answered, sum(n) AS leads,
                                coalesce(sum(n) FILTER (WHERE first_cycle), 0),
                                coalesce(sum(n) FILTER (WHERE handed_over), 0), coalesce(sum(n) FILTER (WHERE won), 0)
                            FROM (
                                SELECT source_type, source_name, waiting, answered, first_cycle, handed_over, won, 1 AS n
                                FROM now UNION ALL SELECT *, -1 FROM old) AS counted
                            GROUP BY source_type, source_name, waiting, answered
                            HAVING sum(n) <> 0 OR sum(n) FILTER (WHERE first_cycle) <> 0
                                OR sum(n) FILTER (WHERE handed_over) <> 0 OR sum(n) FILTER (WHERE won) <> 0
                            """)
                    .bind("ids", changed.leadIds().toArray(UUID[]::new))
                    .bind("opened", changed.opened().toArray(UUID[]::new))
                    .execute();
            h.createUpdate("UPDATE source_place SET position = :position")
                    .bind("position", changed.position())
                    .execute();
        });
    }

    /** Replaces the rows by their sums in one statement: whoever reads meanwhile sees the ones or the others. */
    void fold() {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH folded AS (
                            DELETE FROM source_tally WHERE (SELECT count(*) FROM source_tally) > :worth RETURNING *)
                        INSERT INTO source_tally
                        SELECT source_type, source_name, waiting, answered, sum(leads), sum(names), sum(handed_over),
                            sum(won)
                        FROM folded GROUP BY source_type, source_name, waiting, answered
                        HAVING sum(leads) <> 0 OR sum(names) <> 0 OR sum(handed_over) <> 0 OR sum(won) <> 0
                        """).bind("worth", WORTH_FOLDING).execute());
    }

    /** The names that wait for context, by source and by what is known. */
    List<Pattern> waiting() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT source_type, source_name, answered, CAST(sum(leads) AS bigint) AS names
                        FROM source_tally WHERE waiting GROUP BY source_type, source_name, answered
                        HAVING sum(leads) > 0
                        """).mapTo(Row.class).list()).stream()
                .map(r -> new Pattern(r.sourceType(), r.sourceName(), Set.copyOf(r.answered()), r.names()))
                .toList();
    }

    /** The sources, the one with the most names first. */
    List<Yield> yields() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT source_type, source_name, CAST(sum(names) AS bigint) AS names,
                            CAST(sum(handed_over) AS bigint) AS leads, CAST(sum(won) AS bigint) AS won
                        FROM source_tally GROUP BY source_type, source_name HAVING sum(names) > 0
                        ORDER BY names DESC, source_type NULLS LAST, source_name
                        """).mapTo(Yield.class).list());
    }
}
