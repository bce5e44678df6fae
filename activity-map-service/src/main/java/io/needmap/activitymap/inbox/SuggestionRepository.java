package io.needmap.activitymap.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SuggestionRepository {

    /** An activity's words: its name, its goal, and the newest of what reps said; with what the model makes of them. */
    record Wording(
            UUID id,
            String name,
            boolean retired,
            @Nullable String goal,
            @Json List<Saying> said,
            @Nullable List<Float> coordinates) {}

    /** What a rep of a region called it. */
    record Saying(String words, @Nullable String regionCode) {}

    /** A suggestion that somebody refused. */
    record Dismissed(UUID statementId, UUID activityId) {}

    private final Jdbi jdbi;

    SuggestionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Refuses an activity for a statement; once more is no more. */
    void dismiss(UUID statementId, UUID activityId, String by, Instant at) {
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO dismissed_suggestion (statement_id, activity_id, dismissed_by, dismissed_at)
                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, statementId, activityId, by, at));
    }

    /** By statement, the activities that were refused. */
    Map<UUID, Set<UUID>> dismissed(Collection<UUID> statements) {
        return jdbi.withHandle(h -> h
                .createQuery(
                        "SELECT statement_id, activity_id FROM dismissed_suggestion WHERE statement_id = ANY (:statements)")
                .bind("statements", statements.toArray(UUID[]::new))
                .mapTo(Dismissed.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Dismissed::statementId, Collectors.mapping(Dismissed::activityId, Collectors.toSet()))));
    }

    /** The oldest transaction still going on: what is changed in it or after it may be unseen by now. */
    long oldestRunning() {
        return jdbi.withHandle(h -> h.createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .mapTo(Long.class)
                .one());
    }

    /** The wording of the activities that changed, or gained evidence, in this transaction or a later one. */
    List<Wording> changedSince(long transaction, int statements, String model) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH changed AS (
                            SELECT id FROM activity WHERE changed_in >= CAST(:since AS xid8)
                            UNION SELECT id FROM need WHERE changed_in >= CAST(:since AS xid8)
                            UNION SELECT id FROM meaning_point WHERE changed_in >= CAST(:since AS xid8))
                        SELECT a.id, a.name, a.state = 'RETIRED' AS retired, a.goal, coalesce((
                            SELECT json_agg(json_build_object('words', coalesce(s.words, s.quote),
                                'regionCode', s.region_code))
                            FROM (
                                SELECT statement_id FROM evidence e WHERE e.activity_id = a.id
                                ORDER BY e.conducted_at DESC, e.statement_id DESC LIMIT :statements) AS newest
                                JOIN statement s ON s.id = newest.statement_id
                            WHERE coalesce(s.words, s.quote) IS NOT NULL), '[]') AS said, m.coordinates
                        FROM changed JOIN activity a USING (id)
                            LEFT JOIN meaning_point m ON m.id = a.id AND m.model = :model
                        """)
                .bind("since", Long.toString(transaction))
                .bind("statements", statements)
                .bind("model", model)
                .mapTo(Wording.class)
                .list());
    }
}
