package io.needmap.activitymap.inbox;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PlacementRepository {

    /** A statement that names an activity, the one that stands for it by now, and who said so where. */
    record NamedActivity(UUID statementId, UUID activityId, UUID standsInId, String toldBy, UUID toldIn) {}

    private final Jdbi jdbi;

    PlacementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the ids that are activity statements; locked, so that one decision comes after the other. */
    List<UUID> lockStatements(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id FROM statement WHERE id = ANY (:ids) AND inbox_state IS NOT NULL ORDER BY id FOR UPDATE
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /** Locked, since a merge carries placements without looking at their statements. */
    List<Placement> getForChange(Collection<UUID> ids) {
        return forChange("id = ANY (:ids)", ids);
    }

    /** All that is counted for these activities, locked. */
    List<Placement> onActivityForChange(UUID activityId) {
        return forChange("activity_id = ANY (:ids)", List.of(activityId));
    }

    /** All that was placed on these activities, wherever it is counted; locked. */
    List<Placement> placedOnForChange(Collection<UUID> activities) {
        return forChange("home_activity_id = ANY (:ids)", activities);
    }

    private List<Placement> forChange(String which, Collection<UUID> ids) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM placement WHERE %s ORDER BY id FOR UPDATE".formatted(which))
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(Placement.class)
                        .list());
    }

    Optional<Placement> find(UUID statementId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM placement WHERE id = :id")
                .bind("id", statementId)
                .mapTo(Placement.class)
                .findOne());
    }

    /** Writes placements of locked statements. */
    void put(Collection<Placement> placements) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        WITH decided AS (
                            SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (id uuid, version bigint,
                                state text, activity_id uuid, home_activity_id uuid, reason text,
                                placed_at timestamptz, placed_by text)),
                        put AS (
                            INSERT INTO placement
                                (id, version, state, activity_id, home_activity_id, reason, placed_at, placed_by)
                            SELECT * FROM decided
                            ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
                                activity_id = excluded.activity_id, home_activity_id = excluded.home_activity_id,
                                reason = excluded.reason,
                                placed_at = excluded.placed_at, placed_by = excluded.placed_by)
                        UPDATE statement s SET inbox_state = d.state FROM decided d
                        WHERE s.id = d.id AND s.inbox_state IS DISTINCT FROM d.state
                        """).bind("rows", JsonRows.of(placements)).execute());
    }

    /** Statements that wait although they name an activity which is there; skips those that somebody is at. */
    List<NamedActivity> waitingForKnownActivities(Collection<UUID> activities, int limit) {
        return named("s.activity_id = ANY (:activities)", activities, limit);
    }

    /** The same, whatever the activity. */
    List<NamedActivity> waitingForKnownActivities(int limit) {
        return named("s.activity_id IS NOT NULL", List.of(), limit);
    }

    private List<NamedActivity> named(String which, Collection<UUID> activities, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT s.id AS statement_id, s.activity_id, a.stands_in_id,
                            coalesce(s.told_by, 'interview-service') AS told_by, s.told_in
                        FROM statement s
                            JOIN activity a ON a.id = s.activity_id
                            JOIN activity standing ON standing.id = a.stands_in_id
                        WHERE s.inbox_state = 'WAITING' AND standing.state <> 'RETIRED' AND %s
                        ORDER BY s.id LIMIT :limit FOR UPDATE OF s SKIP LOCKED
                        """.formatted(which))
                .bind("activities", activities.toArray(UUID[]::new))
                .bind("limit", limit)
                .mapTo(NamedActivity.class)
                .list());
    }
}
