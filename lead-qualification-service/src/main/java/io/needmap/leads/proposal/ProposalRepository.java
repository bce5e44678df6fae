package io.needmap.leads.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProposalRepository {

    /** What the list is sorted by. */
    record Place(long rejections, String code) {}

    private final Jdbi jdbi;
    private final ProposalSettings settings;
    private final Clock clock;

    ProposalRepository(Jdbi jdbi, ProposalSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Those that were missed most come first; one row more than the limit.
     *
     * @param after the last one that was shown, or null from the start
     */
    List<CriterionProposalResponse> pageAfter(@Nullable Place after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH missed AS (
                            SELECT code, count(*) AS rejections, max(l.closed_at) AS last_rejected_at
                            FROM lead l CROSS JOIN LATERAL (SELECT DISTINCT unnest(l.reason_criteria) AS code) AS c
                            WHERE l.reason_code = 'MISSING_CONTEXT' AND l.closed_at >= :from
                            GROUP BY code),
                        asked AS (
                            SELECT s.criterion_id, count(DISTINCT n.rep_id) AS reps
                            FROM criterion_statement s JOIN information_need n ON n.id = s.statement_id
                            WHERE NOT n.erased GROUP BY s.criterion_id),
                        proposal AS (SELECT c.id AS criterion_id, c.code AS criterion_code, c.question, c.state,
                            CASE c.state WHEN 'DRAFT' THEN 'ACTIVATE' WHEN 'RETIRED' THEN 'ASK_AGAIN'
                                ELSE 'MAKE_MUST_KNOW' END AS proposal,
                            coalesce(m.rejections, 0) AS rejections, m.last_rejected_at,
                            coalesce(a.reps, 0) AS asked_by_reps, false AS suppressed, CAST(:days AS bigint) AS window_days,
                            CAST(:rejections AS int) AS fewest_rejections, CAST(:reps AS int) AS fewest_reps
                        FROM criterion c LEFT JOIN missed m ON m.code = c.code LEFT JOIN asked a ON a.criterion_id = c.id
                        WHERE (m.rejections >= :rejections AND NOT (c.state = 'ACTIVE' AND c.must_know))
                            OR (c.state = 'DRAFT' AND a.reps >= :reps))
                        SELECT * FROM proposal
                        WHERE CAST(:afterCode AS text) IS NULL OR rejections < :afterRejections
                            OR (rejections = :afterRejections AND criterion_code COLLATE "C" > :afterCode)
                        ORDER BY rejections DESC, criterion_code COLLATE "C" LIMIT :limit
                        """)
                .bind("from", clock.instant().minus(settings.window()))
                .bind("days", settings.window().toDays())
                .bind("rejections", settings.fewestRejections())
                .bind("reps", settings.fewestReps())
                .bind("afterRejections", after == null ? 0 : after.rejections())
                .bind("afterCode", after == null ? null : after.code())
                .bind("limit", limit + 1)
                .mapTo(CriterionProposalResponse.class)
                .list());
    }
}
