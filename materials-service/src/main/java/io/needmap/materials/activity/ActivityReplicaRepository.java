package io.needmap.materials.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The newest state of each activity. */
@ApplicationScoped
public class ActivityReplicaRepository {

    /** An activity with the sequence of its event. */
    record Received(UUID id, long sequence, UUID eventId, String actor, ActivityState activity) {}

    private final Jdbi jdbi;

    ActivityReplicaRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in activities that are newer than what is known, and notes them for assessment. */
    void putAll(List<Received> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (id) *
                            FROM unnest(:ids, :sequences, :events, :actors, :names, :states, :relevances, :tools, :stages,
                                :goals)
                                AS a (id, sequence, event, actor, name, state, relevance, tool_needed, buying_stage_id,
                                    goal)
                            ORDER BY id, sequence DESC),
                        changed AS (
                            INSERT INTO activity_replica AS known (id, sequence, name, state, relevance, tool_needed,
                                buying_stage_id, goal)
                            SELECT id, sequence, name, state, relevance, tool_needed, buying_stage_id, goal FROM told
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name,
                                state = excluded.state, relevance = excluded.relevance,
                                tool_needed = excluded.tool_needed, buying_stage_id = excluded.buying_stage_id,
                                goal = excluded.goal
                            WHERE known.sequence < excluded.sequence
                            RETURNING known.id)
                        INSERT INTO pending_activity
                        SELECT told.id, told.event, told.actor FROM told JOIN changed ON changed.id = told.id
                        """)
                .bind("ids", all.stream().map(Received::id).toArray(UUID[]::new))
                .bind("sequences", all.stream().map(Received::sequence).toArray(Long[]::new))
                .bind("events", all.stream().map(Received::eventId).toArray(UUID[]::new))
                .bind("actors", all.stream().map(Received::actor).toArray(String[]::new))
                .bind("goals", all.stream().map(r -> r.activity().goal()).toArray(String[]::new))
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

    /** Whether the activity is known here and not retired. */
    public boolean isOnTheMap(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT EXISTS (SELECT FROM activity_replica WHERE id = :id AND state <> 'RETIRED')")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }
}
