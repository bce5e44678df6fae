package io.needmap.leads.handover;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AgreementRepository {

    /** Every promise that was made, with when it was kept. */
    private static final String PROMISES = """
            WITH promise AS (
                SELECT id AS lead_id, name_id, region_code, state AS lead_state, closed_at, p.*
                FROM lead CROSS JOIN LATERAL (VALUES
                    ('HAND_OVER', 'MARKETING', hand_over_due_at, handed_over_at),
                    ('ANSWER', 'SALES', answer_due_at, answered_at),
                    ('FIRST_TOUCH', 'SALES', first_touch_due_at, first_touch_at),
                    ('CONTEXT', 'MARKETING', context_due_at, CASE WHEN state = 'RECYCLED' THEN state_since END)
                ) AS p (promise, side, due_at, kept_at)
                WHERE p.due_at IS NOT NULL),
            judged AS (
                SELECT *, CASE WHEN kept_at <= due_at THEN 'MET' WHEN kept_at > due_at THEN 'MISSED'
                    WHEN promise <> 'CONTEXT' AND closed_at <= due_at THEN 'VOID'
                    WHEN due_at < :now THEN 'MISSED' ELSE 'RUNNING' END AS state
                FROM promise)
            """;

    /** How a kind of promise stands. */
    record Standing(String promise, String side, long met, long missed, long running, long voided) {}

    private final Jdbi jdbi;

    AgreementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Agreement get() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM handover_agreement")
                .mapTo(Agreement.class)
                .one());
    }

    Agreement getForChange() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM handover_agreement FOR UPDATE")
                .mapTo(Agreement.class)
                .one());
    }

    void update(Agreement agreement) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE handover_agreement SET version = :version, hand_over_minutes = :handOverMinutes,
                            answer_minutes = :answerMinutes, first_touch_minutes = :firstTouchMinutes,
                            context_minutes = :contextMinutes, default_time_zone = :defaultTimeZone,
                            changed_at = :changedAt
                        """)
                .bindNamedArgumentFinder(Fields.of(agreement))
                .execute());
    }

    List<Standing> standings(Instant now) {
        return jdbi.withHandle(h -> h.createQuery(PROMISES + """
                        SELECT promise, side, count(*) FILTER (WHERE state = 'MET') AS met,
                            count(*) FILTER (WHERE state = 'MISSED') AS missed,
                            count(*) FILTER (WHERE state = 'RUNNING') AS running,
                            count(*) FILTER (WHERE state = 'VOID') AS voided
                        FROM judged GROUP BY promise, side ORDER BY side, promise
                        """)
                .bind("now", now)
                .mapTo(Standing.class)
                .list());
    }

    /** Promises in the order in which they are due; one more than the limit. */
    List<PromiseResponse> pageAfter(
            PromiseState state,
            @Nullable PromiseSide side,
            Instant now,
            @Nullable Instant due,
            @Nullable String key,
            int limit) {
        return jdbi.withHandle(h -> h.createQuery(PROMISES + """
                        SELECT * FROM judged
                        WHERE state = :state AND (CAST(:side AS text) IS NULL OR side = :side)
                            AND (CAST(:due AS timestamptz) IS NULL OR (due_at, lead_id || promise) > (:due, :key))
                        ORDER BY due_at, lead_id || promise LIMIT :limit
                        """)
                .bind("state", state)
                .bind("side", side)
                .bind("now", now)
                .bind("due", due)
                .bind("key", key)
                .bind("limit", limit + 1)
                .mapTo(PromiseResponse.class)
                .list());
    }
}
