package io.needmap.interview.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class StatementErasureRepository {

    /** The fields that hold no words: what is counted by. */
    private static final String[] COUNTED = {
        "kind",
        "manner",
        "questionId",
        "transition",
        "importance",
        "satisfaction",
        "activityId",
        "ofStatementId",
        "outcome",
        "themeId",
        "competitorId",
        "claimId",
        "materialId",
        "language"
    };

    private final Jdbi jdbi;

    StatementErasureRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the words from all statements of a rep, and drops what they were before corrections. */
    List<ErasedStatement> eraseOf(UUID repId, Instant at) {
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                            DELETE FROM statement_version v USING statement s
                            WHERE s.id = v.statement_id AND s.rep_id = :repId
                            """).bind("repId", repId).execute();
            return h.createQuery("""
                            UPDATE statement SET version = version + 1, erased_at = :at, external_id = NULL,
                                content = (SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each(content) AS f
                                    WHERE f.key = ANY (:counted))
                            WHERE rep_id = :repId AND erased_at IS NULL
                            RETURNING id, version, erased_at
                            """)
                    .bind("repId", repId)
                    .bind("at", at)
                    .bind("counted", COUNTED)
                    .mapTo(ErasedStatement.class)
                    .list();
        });
    }
}
