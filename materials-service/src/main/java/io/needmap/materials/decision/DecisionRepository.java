package io.needmap.materials.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The decisions behind activities. */
@ApplicationScoped
public class DecisionRepository {

    /** An activity that a decision changed, with the event that tells of it. */
    record Decided(UUID activityId, UUID decisionId, Instant at, UUID event, String actor) {}

    private final Jdbi jdbi;

    DecisionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in what was decided; activities of which it is news are assessed again, so that their gaps name it. */
    void putAll(List<Decided> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (activity_id, decision_id) *
                            FROM unnest(:activities, :decisions, :times, :events, :actors)
                                AS d (activity_id, decision_id, decided_at, event, actor)
                            ORDER BY activity_id, decision_id),
                        news AS (
                            INSERT INTO activity_decision (activity_id, decision_id, decided_at)
                            SELECT activity_id, decision_id, decided_at FROM told
                            ON CONFLICT DO NOTHING RETURNING activity_id, decision_id)
                        INSERT INTO pending_activity
                        SELECT told.activity_id, told.event, told.actor FROM told
                        JOIN news USING (activity_id, decision_id)
                        """)
                .bind("activities", all.stream().map(Decided::activityId).toArray(UUID[]::new))
                .bind("decisions", all.stream().map(Decided::decisionId).toArray(UUID[]::new))
                .bind("times", all.stream().map(Decided::at).toArray(Instant[]::new))
                .bind("events", all.stream().map(Decided::event).toArray(UUID[]::new))
                .bind("actors", all.stream().map(Decided::actor).toArray(String[]::new))
                .execute());
    }

    /** Notes that somebody changed the gap of an activity in the name of a decision. */
    public void note(UUID activity, UUID decision, Instant at) {
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO activity_decision (activity_id, decision_id, decided_at) VALUES (?, ?, ?)
                ON CONFLICT (activity_id, decision_id) DO UPDATE SET decided_at = excluded.decided_at
                """, activity, decision, at));
    }
}
