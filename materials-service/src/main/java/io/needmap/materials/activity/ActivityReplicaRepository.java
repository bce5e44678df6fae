package io.needmap.materials.activity;

import io.needmap.kit.database.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;

/** The newest state of each activity. */
@ApplicationScoped
public class ActivityReplicaRepository {

    /** An activity with the sequence of its event. */
    record Received(UUID id, long sequence, UUID eventId, String actor, ActivityState activity) {}

    private final Jdbi jdbi;
    private final AfterCommit afterCommit;
    private final AtomicBoolean heard = new AtomicBoolean(true);

    ActivityReplicaRepository(Jdbi jdbi, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.afterCommit = afterCommit;
    }

    /** Takes in activities that are newer than what is known, and notes them for assessment. */
    void putAll(List<Received> all) {
        heard.set(true);
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (id) *
                            FROM unnest(:ids, :sequences, :events, :actors, :names, :states, :relevances, :tools, :stages,
                                :goals, :merged)
                                AS a (id, sequence, event, actor, name, state, relevance, tool_needed, buying_stage_id,
                                    goal, merged_into_id)
                            ORDER BY id, sequence DESC),
                        changed AS (
                            INSERT INTO activity_replica AS known (id, sequence, name, state, relevance, tool_needed,
                                buying_stage_id, goal, merged_into_id, counted_on_id)
                            SELECT id, sequence, name, state, relevance, tool_needed, buying_stage_id, goal,
                                merged_into_id, id FROM told
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name,
                                state = excluded.state, relevance = excluded.relevance,
                                tool_needed = excluded.tool_needed, buying_stage_id = excluded.buying_stage_id,
                                goal = excluded.goal, merged_into_id = excluded.merged_into_id
                            WHERE known.sequence < excluded.sequence
                            RETURNING known.id),
                        moving AS (
                            INSERT INTO pending_merge
                            SELECT told.id, told.event, told.actor FROM told JOIN changed ON changed.id = told.id)
                        INSERT INTO pending_activity
                        SELECT told.id, told.event, told.actor FROM told JOIN changed ON changed.id = told.id
                        """)
                .bind("ids", all.stream().map(Received::id).toArray(UUID[]::new))
                .bind("sequences", all.stream().map(Received::sequence).toArray(Long[]::new))
                .bind("events", all.stream().map(Received::eventId).toArray(UUID[]::new))
                .bind("actors", all.stream().map(Received::actor).toArray(String[]::new))
                .bind("goals", all.stream().map(r -> r.activity().goal()).toArray(String[]::new))
                .bind(
                        "merged",
                        all.stream().map(r -> r.activity().mergedIntoId()).toArray(UUID[]::new))
                .bind("names", all.stream().map(r -> r.activity().name()).toArray(String[]::new))
                .bind("states", all.stream().map(r -> r.activity().state()).toArray(String[]::new))
                .bind(
                        "relevances",
                        all.stream().map(r -> r.activity().relevance()).toArray(String[]::new))
                .bind("tools", all.stream().map(r -> r.activity().toolNeeded()).toArray(String[]::new))
                .bind(
                        "stages",
                        all.stream().map(r -> r.activity().buyingStageId()).toArray(UUID[]::new))
                .execute());
    }

    /**
     * Finds out on which activities those are counted that were heard of since it was asked last, and those that were
     * merged into them: each on the one at the end of its chain of merges. Costs nothing when none was heard of.
     *
     * @return those with matches that are counted elsewhere
     */
    public List<CountedActivity> countAgain() {
        if (!heard.get()) {
            return List.of();
        }
        afterCommit.run(() -> heard.set(false));
        return jdbi.withHandle(
                h -> h.createQuery("""
                        WITH RECURSIVE noted AS (DELETE FROM pending_merge RETURNING activity_id, event_id, actor),
                        below (id, event_id, actor) AS (
                            SELECT * FROM noted
                            UNION
                            SELECT a.id, b.event_id, b.actor FROM below b JOIN activity_replica a ON a.merged_into_id = b.id),
                        caused AS (SELECT DISTINCT ON (id) * FROM below ORDER BY id, event_id DESC),
                        chain (id, link, depth) AS (
                            SELECT id, id, 0 FROM caused
                            UNION ALL
                            SELECT c.id, a.merged_into_id, c.depth + 1 FROM chain c JOIN activity_replica a ON a.id = c.link
                            WHERE a.merged_into_id IS NOT NULL AND c.depth < 50),
                        counted AS (
                            SELECT DISTINCT ON (c.id) c.id, c.link AS counted_on_id, e.event_id, e.actor
                            FROM chain c JOIN caused e ON e.id = c.id ORDER BY c.id, c.depth DESC),
                        moved AS (
                            UPDATE activity_replica a SET counted_on_id = c.counted_on_id FROM counted c
                            WHERE a.id = c.id AND a.counted_on_id <> c.counted_on_id)
                        SELECT * FROM counted c WHERE EXISTS (
                            SELECT FROM material_match m
                            WHERE m.activity_id = c.id AND m.counted_on_id <> c.counted_on_id)
                        ORDER BY id
                        """).mapTo(CountedActivity.class).list());
    }

    /** Keeps those of the activities that are known here and not retired from being merged until this transaction ends. */
    public Set<UUID> keepOnTheMap(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id FROM activity_replica WHERE id = ANY (:ids) AND state <> 'RETIRED' ORDER BY id FOR SHARE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
    }

    /** Whether the activity is known here and not retired. */
    public boolean isOnTheMap(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT EXISTS (SELECT FROM activity_replica WHERE id = :id AND state <> 'RETIRED')")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }
}
