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
            @Nullable String sourceType,
            @Nullable String sourceName,
            List<UUID> answered,
            List<UUID> refused,
            boolean optedOut,
            long names) {}

    /**
     * What became of the names of a source.
     *
     * @param leads cycles that were handed over to Sales
     * @param place sources of as many names come in the order of these marks
     */
    record Yield(
            @Nullable String sourceType, @Nullable String sourceName, long names, long leads, long won, String place) {

        Source source() {
            return new Source(sourceType, sourceName);
        }
    }

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
                                SELECT *, waiting AND answered = '{}' AND first_cycle AND NOT handed_over AND NOT won
                                    AND NOT opted_out AS bare
                                FROM source_leads(:ids)),
                            kept AS MATERIALIZED (SELECT * FROM source_lead WHERE lead_id = ANY (:ids)),
                            old AS (
                                SELECT source_type, source_name, waiting, answered, first_cycle, handed_over, won, refused,
                                    opted_out FROM kept
                                UNION ALL
                                SELECT source_type, source_name, true, '{}', true, false, false, '{}', false FROM now
                                WHERE lead_id NOT IN (SELECT lead_id FROM kept) AND lead_id NOT IN (SELECT unnest(:opened))),
                            put AS (
                                INSERT INTO source_lead
                                SELECT lead_id, source_type, source_name, waiting, answered, first_cycle, handed_over, won,
                                    refused, opted_out
                                FROM now WHERE NOT bare OR lead_id IN (SELECT lead_id FROM kept)
                                ON CONFLICT (lead_id) DO UPDATE SET source_type = excluded.source_type,
                                    source_name = excluded.source_name, waiting = excluded.waiting,
                                    answered = excluded.answered, handed_over = excluded.handed_over,
                                    won = excluded.won, refused = excluded.refused, opted_out = excluded.opted_out),
                            counted AS MATERIALIZED (
                                SELECT source_type, source_name, waiting, answered, first_cycle, handed_over, won, refused,
                                    opted_out, 1 AS n
                                FROM now UNION ALL SELECT *, -1 FROM old),
                            said AS (
                                INSERT INTO source_answers
                                SELECT source_type, source_name, criterion, sum(n),
                                    coalesce(sum(n) FILTER (WHERE criterion = ANY (refused)), 0)
                                FROM counted, unnest(answered) AS criterion WHERE first_cycle
                                GROUP BY source_type, source_name, criterion
                                HAVING sum(n) <> 0 OR sum(n) FILTER (WHERE criterion = ANY (refused)) <> 0)
                            INSERT INTO source_tally
                            SELECT source_type, source_name, waiting, known.answered, sum(n) AS leads,
                                coalesce(sum(n) FILTER (WHERE first_cycle), 0),
                                coalesce(sum(n) FILTER (WHERE handed_over), 0),
                                coalesce(sum(n) FILTER (WHERE won), 0), known.refused, known.opted_out
                            FROM counted, LATERAL (
                                -- What is known of those that wait no more is kept apart by nobody.
                                SELECT CASE WHEN waiting THEN counted.answered ELSE '{}' END AS answered,
                                    CASE WHEN waiting THEN counted.refused ELSE '{}' END AS refused,
                                    waiting AND counted.opted_out AS opted_out) AS known
                            GROUP BY source_type, source_name, waiting, known.answered, known.refused, known.opted_out
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

    /** The last of the bundles of leads that are to be counted again without a change of their own; 0 without any. */
    long lastToRecount() {
        return jdbi.withHandle(h -> h.createQuery("SELECT coalesce(max(seq), 0) FROM source_recount")
                .mapTo(Long.class)
                .one());
    }

    /** Takes the oldest bundles up to this one. */
    Set<UUID> takeToRecount(long last, int bundles) {
        var taken = jdbi.withHandle(h -> h.createQuery("""
                        WITH taken AS (
                            DELETE FROM source_recount WHERE seq IN (
                                SELECT seq FROM source_recount WHERE seq <= :last ORDER BY seq LIMIT :bundles)
                            RETURNING lead_ids)
                        SELECT DISTINCT unnest(lead_ids) FROM taken
                        """)
                .bind("last", last)
                .bind("bundles", bundles)
                .mapTo(UUID.class)
                .list());
        return Set.copyOf(taken);
    }

    /** Replaces the rows by their sums in one statement: whoever reads meanwhile sees the ones or the others. */
    void fold() {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            WITH folded AS (
                                DELETE FROM source_tally WHERE (SELECT count(*) FROM source_tally) > :worth RETURNING *)
                            INSERT INTO source_tally
                            SELECT source_type, source_name, waiting, answered, sum(leads), sum(names), sum(handed_over),
                                sum(won), refused, opted_out
                            FROM folded GROUP BY source_type, source_name, waiting, answered, refused, opted_out
                            HAVING sum(leads) <> 0 OR sum(names) <> 0 OR sum(handed_over) <> 0 OR sum(won) <> 0
                            """).bind("worth", WORTH_FOLDING).execute();
            h.createUpdate("""
                            WITH folded AS (
                                DELETE FROM source_answers WHERE (SELECT count(*) FROM source_answers) > :worth RETURNING *)
                            INSERT INTO source_answers
                            SELECT source_type, source_name, criterion_id, sum(answers), sum(refusals)
                            FROM folded GROUP BY source_type, source_name, criterion_id
                            HAVING sum(answers) <> 0 OR sum(refusals) <> 0
                            """).bind("worth", WORTH_FOLDING).execute();
        });
    }

    /** The names that wait for context, by source and by what is known. */
    List<Pattern> waiting() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT source_type, source_name, answered, refused, opted_out, CAST(sum(leads) AS bigint) AS names
                        FROM source_tally WHERE waiting
                        GROUP BY source_type, source_name, answered, refused, opted_out
                        HAVING sum(leads) > 0
                        """).mapTo(Row.class).list()).stream()
                .map(r -> new Pattern(
                        new Source(r.sourceType(), r.sourceName()),
                        Set.copyOf(r.answered()),
                        Set.copyOf(r.refused()),
                        r.optedOut(),
                        r.names()))
                .toList();
    }

    /** How many answers to each question there are by source, and how many of them refuse. */
    List<RefusedShares.Answers> answers() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT source_type, source_name, criterion_id, CAST(sum(answers) AS bigint) AS answers,
                            CAST(sum(refusals) AS bigint) AS refusals
                        FROM source_answers GROUP BY source_type, source_name, criterion_id HAVING sum(answers) > 0
                        """).mapTo(RefusedShares.Answers.class).list());
    }

    /**
     * The sources, the one with the most names first; one row more than the limit.
     *
     * @param names of the last one that was shown, and its place; null from the start
     */
    List<Yield> yieldsAfter(@Nullable Long names, @Nullable String place, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH yield AS (
                            SELECT source_type, source_name, CAST(sum(names) AS bigint) AS names,
                                CAST(sum(handed_over) AS bigint) AS leads, CAST(sum(won) AS bigint) AS won,
                                md5(concat(source_type, E'\\n', source_name)) COLLATE "C" AS place
                            FROM source_tally GROUP BY source_type, source_name HAVING sum(names) > 0)
                        SELECT * FROM yield
                        WHERE CAST(:names AS bigint) IS NULL OR names < :names OR (names = :names AND place > :place)
                        ORDER BY names DESC, place LIMIT :limit
                        """)
                .bind("names", names)
                .bind("place", place)
                .bind("limit", limit + 1)
                .mapTo(Yield.class)
                .list());
    }
}
