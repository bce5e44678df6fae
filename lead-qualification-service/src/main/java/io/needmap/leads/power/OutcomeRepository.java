package io.needmap.leads.power;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OutcomeRepository {

    private record Tallied(UUID criterionId, String value, long won, long lost) {}

    /** So many rows are summed up while reading without anybody noticing. */
    private static final int WORTH_FOLDING = 1000;

    private final Jdbi jdbi;

    OutcomeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Answers in free words, numbers and dates have no closed set of values: they are not measured. */
    void add(Map<UUID, String> answers, boolean won) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO outcome_tally (criterion_id, value, won, lost)
                        SELECT c.id, a.value, :won, :lost FROM unnest(:criteria, :values) AS a (criterion_id, value)
                        JOIN criterion c ON c.id = a.criterion_id AND c.answer_type IN ('YES_NO', 'CHOICE')
                        """)
                .bind("won", won ? 1 : 0)
                .bind("lost", won ? 0 : 1)
                .bind("criteria", answers.keySet().toArray(UUID[]::new))
                .bind("values", answers.values().toArray(String[]::new))
                .execute());
    }

    /** Replaces the rows by their sums in one statement: whoever reads meanwhile sees the ones or the others. */
    void fold() {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH folded AS (
                            DELETE FROM outcome_tally WHERE (SELECT count(*) FROM outcome_tally) > :worth
                            RETURNING criterion_id, value, won, lost)
                        INSERT INTO outcome_tally (criterion_id, value, won, lost)
                        SELECT criterion_id, value, sum(won), sum(lost) FROM folded GROUP BY criterion_id, value
                        """).bind("worth", WORTH_FOLDING).execute());
    }

    /** The outcomes by criterion and answer. */
    Map<UUID, Map<String, Outcomes>> tallied() {
        var tallied = new HashMap<UUID, Map<String, Outcomes>>();
        jdbi.useHandle(h -> h.createQuery("""
                        SELECT criterion_id, value, sum(won)::bigint AS won, sum(lost)::bigint AS lost
                        FROM outcome_tally GROUP BY criterion_id, value
                        """)
                .mapTo(Tallied.class)
                .forEach(t -> tallied.computeIfAbsent(t.criterionId(), id -> new HashMap<>())
                        .put(t.value(), new Outcomes(t.value(), t.won(), t.lost()))));
        return tallied;
    }

    /** The questions that are asked or drafted, by code. */
    List<MeasuredCriterion> criteria() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT id, code, question, state, answer_type, options, desired, declared_weight FROM criterion
                        WHERE state <> 'RETIRED' AND answer_type IN ('YES_NO', 'CHOICE') ORDER BY code
                        """).mapTo(MeasuredCriterion.class).list());
    }
}
