package io.needmap.interview.questionyield;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class YieldRepository {

    private final Jdbi jdbi;

    YieldRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Questions that are or were asked, after the id, one more than the limit, with what was tallied rep by rep. */
    List<YieldRow> rows(@Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT q.id AS question_id, q.text, q.state, tally.askings, tally.brought,
                            COALESCE(of_answers.criteria, 0) AS criteria, COALESCE(of_answers.telling, 0) AS telling,
                            of_answers.power
                        FROM (SELECT id, text, state FROM question
                            WHERE state IN ('ACTIVE', 'RETIRED') AND (CAST(:after AS uuid) IS NULL OR id > :after)
                            ORDER BY id LIMIT :limit) AS q CROSS JOIN LATERAL (
                            SELECT COALESCE(sum(t.askings), 0) AS askings, COALESCE(sum(t.brought), 0) AS brought
                            FROM question_tally t WHERE t.question_id = q.id) AS tally
                        LEFT JOIN (
                            SELECT s.question_id, count(DISTINCT c.id) AS criteria,
                                count(DISTINCT c.id) FILTER (WHERE p.label IS DISTINCT FROM 'NONE') AS telling,
                                (array_agg(p.label ORDER BY array_position(
                                    ARRAY['STRONG', 'MEDIUM', 'INSUFFICIENT', 'NONE'], p.label), p.label))[1] AS power
                            FROM criterion c JOIN criterion_statement cs ON cs.criterion_id = c.id
                            LEFT JOIN criterion_power p ON p.criterion_id = c.id
                            CROSS JOIN LATERAL (
                                SELECT question_id FROM statement o WHERE o.id = cs.statement_id OFFSET 0) AS s
                            WHERE c.state = 'ACTIVE' AND s.question_id IS NOT NULL GROUP BY s.question_id) AS of_answers
                            ON of_answers.question_id = q.id
                        ORDER BY q.id
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(YieldRow.class)
                .list());
    }
}
