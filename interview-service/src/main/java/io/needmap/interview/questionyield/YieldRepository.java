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

    /** Questions that are or were asked, after the id, one more than the limit. */
    List<YieldRow> rows(@Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH question_page AS (
                            SELECT id, text, state FROM question
                            WHERE state IN ('ACTIVE', 'RETIRED') AND (CAST(:after AS uuid) IS NULL OR id > :after)
                            ORDER BY id LIMIT :limit),
                        answered AS (
                            SELECT DISTINCT s.question_id, s.interview_id
                            FROM question_page q JOIN statement s ON s.question_id = q.id
                            JOIN interview i ON i.id = s.interview_id AND i.state = 'COMPLETED'),
                        asked AS (
                            SELECT q.id AS question_id, i.id AS interview_id
                            FROM question_page q JOIN guide g ON q.id = ANY (g.question_ids)
                            JOIN interview i ON i.guide_id = g.id AND i.state = 'COMPLETED'
                            UNION SELECT question_id, interview_id FROM answered)
                        SELECT q.id AS question_id, q.text, q.state,
                            (SELECT count(*) FROM asked a WHERE a.question_id = q.id) AS askings,
                            (SELECT count(*) FROM answered a WHERE a.question_id = q.id) AS brought
                        FROM question_page q ORDER BY q.id
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(YieldRow.class)
                .list());
    }
}
