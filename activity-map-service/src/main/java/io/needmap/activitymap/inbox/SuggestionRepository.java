package io.needmap.activitymap.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SuggestionRepository {

    /** An activity's words: its name, its goal, and the newest of what reps said. */
    record Wording(
            UUID id,
            String name,
            boolean retired,
            @Nullable String goal,
            @Nullable String said) {}

    private final Jdbi jdbi;

    SuggestionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The oldest transaction still going on: what is changed in it or after it may be unseen by now. */
    long oldestRunning() {
        return jdbi.withHandle(h -> h.createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .mapTo(Long.class)
                .one());
    }

    /** The wording of the activities that changed, or gained evidence, in this transaction or a later one. */
    List<Wording> changedSince(long transaction, int statements) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH changed AS (
                            SELECT id FROM activity WHERE changed_in >= CAST(:since AS xid8)
                            UNION SELECT id FROM need WHERE changed_in >= CAST(:since AS xid8))
                        SELECT a.id, a.name, a.state = 'RETIRED' AS retired, a.goal, (
                            SELECT string_agg(coalesce(s.words, s.quote), ' ')
                            FROM (
                                SELECT statement_id FROM evidence e WHERE e.activity_id = a.id
                                ORDER BY e.conducted_at DESC, e.statement_id DESC LIMIT :statements) AS newest
                                JOIN statement s ON s.id = newest.statement_id) AS said
                        FROM changed JOIN activity a USING (id)
                        """)
                .bind("since", Long.toString(transaction))
                .bind("statements", statements)
                .mapTo(Wording.class)
                .list());
    }
}
