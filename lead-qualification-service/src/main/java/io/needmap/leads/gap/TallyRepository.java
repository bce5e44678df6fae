package io.needmap.leads.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TallyRepository {

    /** So many rows are summed up while reading without anybody noticing. */
    private static final int WORTH_FOLDING = 500;

    private final Jdbi jdbi;

    TallyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(long openLeads, Map<UUID, Long> answered) {
        var criteria = new ArrayList<@Nullable UUID>();
        var leads = new ArrayList<Long>();
        if (openLeads != 0) {
            criteria.add(null);
            leads.add(openLeads);
        }
        answered.forEach((criterion, count) -> {
            criteria.add(criterion);
            leads.add(count);
        });
        if (leads.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO gap_tally (criterion_id, leads) SELECT * FROM unnest(:criteria, :leads)")
                .bind("criteria", criteria.toArray(UUID[]::new))
                .bind("leads", leads.toArray(Long[]::new))
                .execute());
    }

    /** Replaces the rows by their sums in one statement: whoever reads meanwhile sees the ones or the others. */
    void fold() {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH folded AS (
                            DELETE FROM gap_tally WHERE (SELECT count(*) FROM gap_tally) > :worth
                            RETURNING criterion_id, leads)
                        INSERT INTO gap_tally (criterion_id, leads)
                        SELECT criterion_id, sum(leads) FROM folded GROUP BY criterion_id HAVING sum(leads) <> 0
                        """).bind("worth", WORTH_FOLDING).execute());
    }

    /** The gaps of the active criteria, the largest first; one more than the limit. */
    List<LeadGapResponse> pageAfter(@Nullable Long missing, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH tally AS MATERIALIZED (
                            SELECT criterion_id, sum(leads)::bigint AS leads FROM gap_tally GROUP BY criterion_id),
                        gap AS (
                            SELECT c.id AS criterion_id, c.code AS criterion_code, c.question, c.must_know,
                                c.declared_weight, o.leads AS open_leads, coalesce(t.leads, 0) AS answered,
                                o.leads - coalesce(t.leads, 0) AS missing
                            FROM criterion c
                            CROSS JOIN (SELECT coalesce(sum(leads), 0)::bigint AS leads
                                FROM tally WHERE criterion_id IS NULL) o
                            LEFT JOIN tally t ON t.criterion_id = c.id
                            WHERE c.state = 'ACTIVE')
                        SELECT * FROM gap
                        WHERE CAST(:missing AS bigint) IS NULL OR missing < :missing
                            OR (missing = :missing AND criterion_id > :after)
                        ORDER BY missing DESC, criterion_id LIMIT :limit
                        """)
                .bind("missing", missing)
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(LeadGapResponse.class)
                .list());
    }
}
