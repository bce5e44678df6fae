package io.needmap.leads.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WeightSuggestionRepository {

    /** A criterion that is not retired, and who asked for it. */
    record Asked(
            UUID criterionId,
            String criterionCode,
            String question,
            String state,
            double declaredWeight,
            long reps,
            long regions,
            long heardReps) {}

    private final Jdbi jdbi;

    WeightSuggestionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By code; one row more than the limit. */
    List<Asked> askedAfter(@Nullable String code, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT c.id AS criterion_id, c.code AS criterion_code, c.question, c.state, c.declared_weight,
                            a.reps, a.regions, heard.reps AS heard_reps
                        FROM criterion c
                        CROSS JOIN (SELECT count(DISTINCT rep_id) AS reps FROM information_need WHERE NOT erased) AS heard
                        CROSS JOIN LATERAL (
                            SELECT count(DISTINCT n.rep_id) AS reps, count(DISTINCT n.region_code) AS regions
                            FROM criterion_statement s JOIN information_need n ON n.id = s.statement_id AND NOT n.erased
                            WHERE s.criterion_id = c.id) AS a
                        WHERE c.state <> 'RETIRED' AND (CAST(:after AS text) IS NULL OR c.code COLLATE "C" > :after)
                        ORDER BY c.code COLLATE "C" LIMIT :limit
                        """)
                .bind("after", code)
                .bind("limit", limit + 1)
                .mapTo(Asked.class)
                .list());
    }
}
