package io.needmap.activitymap.activity;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActivityRepository {

    private static final long MERGES = 0x6E65_6564_6D65_7267L;

    private final Jdbi jdbi;

    ActivityRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Activity> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM activity WHERE id = :id")
                .bind("id", id)
                .mapTo(Activity.class)
                .findOne());
    }

    Activity getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM activity WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Activity.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("activity", id));
    }

    /** Locked in the order of their ids, so that no two merges wait for each other. */
    List<Activity> getAllForChange(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM activity WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Activity.class)
                .list());
    }

    /** One merge, or undoing of one, at a time, until the transaction ends: each reads what the ones before it did. */
    void lockMerges() {
        lock("pg_advisory_xact_lock");
    }

    /** Until the transaction ends nothing is merged and no merge is undone. */
    void holdMerges() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        jdbi.useHandle(h -> h.createQuery("SELECT %s(:lock) IS NULL".formatted(function))
                .bind("lock", MERGES)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whatever one activity stood for, another one stands for now. */
    void standIn(UUID from, UUID by) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE activity SET stands_in_id = :by WHERE stands_in_id = :from")
                .bind("from", from)
                .bind("by", by)
                .execute());
    }

    /** An unmerged activity stands again for itself and for all that were merged into it; answers with these. */
    List<UUID> standAlone(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        WITH RECURSIVE own (id) AS (
                            SELECT CAST(:id AS uuid)
                            UNION SELECT a.id FROM activity a JOIN own o ON a.merged_into_id = o.id)
                        UPDATE activity SET stands_in_id = :id WHERE id IN (SELECT id FROM own) RETURNING id
                        """).bind("id", id).mapTo(UUID.class).list());
    }

    /** Those of the activities that are there, and cannot retire before the transaction ends. */
    List<Activity> findAndHold(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM activity WHERE id = ANY (:ids) ORDER BY id FOR SHARE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Activity.class)
                .list());
    }

    /** The living activities of these names, and those of these ids. */
    List<Activity> known(Collection<String> nameKeys, Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM activity WHERE name_key = ANY (:keys) AND state <> 'RETIRED'
                        UNION SELECT * FROM activity WHERE id = ANY (:ids)
                        """)
                .bind("keys", nameKeys.toArray(String[]::new))
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Activity.class)
                .list());
    }

    /** False when another living activity has the name, or any has the id. */
    boolean insert(Activity activity) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        INSERT INTO activity (id, version, name, name_key, goal, state, relevance, relevance_reason,
                            tool_needed, tool_needed_reason, owner, buying_stage_ids, split_from_id, stands_in_id)
                        VALUES (:id, :version, :name, :nameKey, :goal, :state, :relevance, :relevanceReason,
                            :toolNeeded, :toolNeededReason, :owner, :buyingStageIds, :splitFromId, :id)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("nameKey", activity.nameKey())
                        .bindNamedArgumentFinder(Fields.of(activity))
                        .execute())
                == 1;
    }

    void update(Activity activity) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE activity
                        SET version = :version, name = :name, name_key = :nameKey, goal = :goal, state = :state,
                            relevance = :relevance, relevance_reason = :relevanceReason, tool_needed = :toolNeeded,
                            tool_needed_reason = :toolNeededReason, owner = :owner, buying_stage_ids = :buyingStageIds,
                            merged_into_id = :mergedIntoId, merged_state = :mergedState,
                            changed_in = pg_current_xact_id()
                        WHERE id = :id
                        """)
                .bind("nameKey", activity.nameKey())
                .bindNamedArgumentFinder(Fields.of(activity))
                .execute());
    }

    List<Activity> pageAfter(ActivityFilter filter, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM activity
                        WHERE (CAST(:after AS uuid) IS NULL OR id > :after)
                            AND (CAST(:buyingStageId AS uuid) IS NULL OR buying_stage_ids @> ARRAY[CAST(:buyingStageId AS uuid)])
                            AND (CAST(:relevance AS text) IS NULL OR relevance = :relevance)
                            AND (CAST(:state AS text) IS NULL OR state = :state)
                        ORDER BY id LIMIT :limit
                        """)
                .bindNamedArgumentFinder(Fields.of(filter))
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(Activity.class)
                .list());
    }
}
