package io.needmap.activitymap.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is still to be looked at: notes of what changed, activities to be judged again, the quarter counted up to. */
@ApplicationScoped
class PendingRepository {

    private static final int MOST_NOTES = 20_000;

    /** Something noted; of kind WINDOW, the quarter up to which the tallies count, if by the thresholds of now. */
    record Note(String kind, @Nullable UUID id, @Nullable String quarter) {}

    /** An activity to be judged again; counted again before, if so noted. */
    record Pending(UUID activityId, boolean recount) {}

    private final Jdbi jdbi;
    private final String thresholds;

    PendingRepository(Jdbi jdbi, NeedSettings settings) {
        this.jdbi = jdbi;
        this.thresholds = NeedThresholds.of(settings).toString();
    }

    /** Takes the oldest notes away, and reads the window. */
    List<Note> takeNotes() {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH taken AS (
                            DELETE FROM reassessment_note
                            WHERE seq IN (SELECT seq FROM reassessment_note ORDER BY seq LIMIT :most)
                            RETURNING kind, id)
                        SELECT DISTINCT kind, id, NULL AS quarter FROM taken
                        UNION ALL SELECT 'WINDOW', NULL, quarter FROM assessment_window
                            WHERE thresholds = :thresholds
                        """)
                .bind("most", MOST_NOTES)
                .bind("thresholds", thresholds)
                .mapTo(Note.class)
                .list());
    }

    /** Whether there are notes, or the tallies count another window, or needs were judged by other thresholds. */
    boolean isDue(Quarter current) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM reassessment_note)
                            OR NOT EXISTS (SELECT 1 FROM assessment_window
                                WHERE quarter = :quarter AND thresholds = :thresholds)
                        """)
                .bind("thresholds", thresholds)
                .bind("quarter", current.toString())
                .mapTo(Boolean.class)
                .one());
    }

    void moveWindow(Quarter current) {
        jdbi.useHandle(h -> {
            h.execute("DELETE FROM assessment_window");
            h.execute(
                    "INSERT INTO assessment_window (quarter, thresholds) VALUES (?, ?)",
                    current.toString(),
                    thresholds);
        });
    }

    /** Notes activities to be judged again. */
    void defer(Collection<UUID> activities) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO pending_activity (activity_id, recount)
                        SELECT id, false FROM unnest(:activities) AS a (id) ORDER BY id ON CONFLICT DO NOTHING
                        """)
                .bind("activities", activities.toArray(UUID[]::new))
                .execute());
    }

    /** Notes activities to be counted again and judged. */
    void deferRecount(Collection<UUID> activities) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO pending_activity (activity_id, recount)
                        SELECT id, true FROM unnest(:activities) AS a (id) ORDER BY id
                        ON CONFLICT (activity_id) DO UPDATE SET recount = true WHERE NOT pending_activity.recount
                        """)
                .bind("activities", activities.toArray(UUID[]::new))
                .execute());
    }

    /** Notes every activity, to be counted again or only judged. */
    void deferAll(boolean recount) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO pending_activity (activity_id, recount) SELECT id, :recount FROM activity
                        ON CONFLICT (activity_id) DO UPDATE SET recount = true
                        WHERE excluded.recount AND NOT pending_activity.recount
                        """).bind("recount", recount).execute());
    }

    /** Takes some activities away, those that only have to be judged first. */
    List<Pending> take(int limit) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        DELETE FROM pending_activity WHERE activity_id = ANY (ARRAY(
                            SELECT activity_id FROM pending_activity ORDER BY recount, activity_id LIMIT :limit))
                        RETURNING activity_id, recount
                        """).bind("limit", limit).mapTo(Pending.class).list());
    }
}
