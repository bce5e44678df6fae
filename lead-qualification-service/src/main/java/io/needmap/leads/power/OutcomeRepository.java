package io.needmap.leads.power;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OutcomeRepository {

    /** One sum; without a criterion of all leads of the segment. */
    record Tallied(@Nullable UUID criterionId, String segment, String value, long won, long lost) {}

    /** So many rows are summed up while reading without anybody noticing. */
    private static final int WORTH_FOLDING = 1000;

    private final Jdbi jdbi;

    OutcomeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(List<Tallied> tallies) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO outcome_tally (criterion_id, segment, value, won, lost)
                        SELECT * FROM unnest(:criteria, :segments, :values, :won, :lost)
                        """)
                .bind("criteria", tallies.stream().map(Tallied::criterionId).toArray(UUID[]::new))
                .bind("segments", tallies.stream().map(Tallied::segment).toArray(String[]::new))
                .bind("values", tallies.stream().map(Tallied::value).toArray(String[]::new))
                .bind("won", tallies.stream().map(Tallied::won).toArray(Long[]::new))
                .bind("lost", tallies.stream().map(Tallied::lost).toArray(Long[]::new))
                .execute());
    }

    /** Replaces the rows by their sums in one statement: whoever reads meanwhile sees the ones or the others. */
    void fold() {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH folded AS (
                            DELETE FROM outcome_tally WHERE (SELECT count(*) FROM outcome_tally) > :worth
                            RETURNING criterion_id, segment, value, won, lost)
                        INSERT INTO outcome_tally (criterion_id, segment, value, won, lost)
                        SELECT criterion_id, segment, value, sum(won), sum(lost) FROM folded
                        GROUP BY criterion_id, segment, value
                        """).bind("worth", WORTH_FOLDING).execute());
    }

    /** The outcomes by segment; '' is all of them. */
    Map<String, OutcomeTally> tallied() {
        var rows = jdbi.withHandle(h -> h.createQuery("""
                        SELECT criterion_id, segment, value, sum(won)::bigint AS won, sum(lost)::bigint AS lost
                        FROM outcome_tally GROUP BY criterion_id, segment, value
                        """).mapTo(Tallied.class).list());
        return rows.stream().collect(Collectors.groupingBy(Tallied::segment)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> tally(e.getValue())));
    }

    private static OutcomeTally tally(List<Tallied> rows) {
        var all = new Outcomes("", 0, 0);
        var byCriterion = new HashMap<UUID, Map<String, Outcomes>>();
        for (var row : rows) {
            var outcomes = new Outcomes(row.value(), row.won(), row.lost());
            if (row.criterionId() == null) {
                all = outcomes;
            } else {
                byCriterion
                        .computeIfAbsent(row.criterionId(), id -> new HashMap<>())
                        .put(row.value(), outcomes);
            }
        }
        return new OutcomeTally(all.won(), all.lost(), byCriterion);
    }

    static List<Tallied> rows(Map<UUID, String> answers, List<String> segments, boolean won) {
        var rows = new ArrayList<Tallied>();
        long wins = won ? 1 : 0;
        for (String segment : segments) {
            rows.add(new Tallied(null, segment, "", wins, 1 - wins));
            answers.forEach((criterion, value) -> rows.add(new Tallied(criterion, segment, value, wins, 1 - wins)));
        }
        return rows;
    }
}
