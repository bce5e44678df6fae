package io.needmap.interview.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ThemeJoiningRepository {

    private final Jdbi jdbi;

    ThemeJoiningRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the statements that exist, locked in one order for all callers. */
    List<Statement> forChange(List<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT %s FROM statement WHERE id = ANY (:ids) AND erased_at IS NULL ORDER BY id FOR UPDATE
                        """.formatted(StatementRepository.COLUMNS))
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Statement.class)
                .list());
    }

    /** Keeps what the statements were, and gives them the theme; answers with what they are now. */
    List<Statement> join(UUID themeId, List<UUID> ids, String actor, Instant at) {
        var keys = ids.toArray(UUID[]::new);
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                            INSERT INTO statement_version
                                (statement_id, version, replaced_at, replaced_by, reason, content)
                            SELECT id, version, :at, :actor, 'joined a theme', content FROM statement WHERE id = ANY (:ids)
                            """)
                    .bind("at", at)
                    .bind("actor", actor)
                    .bind("ids", keys)
                    .execute();
            return h.createQuery("""
                            UPDATE statement SET version = version + 1,
                                content = jsonb_set(content, '{themeId}', to_jsonb(CAST(:theme AS text)))
                            WHERE id = ANY (:ids) RETURNING %s
                            """.formatted(StatementRepository.COLUMNS))
                    .bind("theme", themeId)
                    .bind("ids", keys)
                    .mapTo(Statement.class)
                    .list();
        });
    }
}
