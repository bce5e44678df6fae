package io.needmap.materials.gap;

import io.needmap.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The newest need of each activity. */
@ApplicationScoped
class NeedReplicaRepository {

    /** A need with the activity and the sequence of its event. */
    record Received(UUID activityId, long sequence, UUID eventId, String actor, NeedAssessed need) {}

    private final Jdbi jdbi;

    NeedReplicaRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in needs that are newer than what is known, and notes their activities for assessment. */
    void putAll(List<Received> needs) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :events, :actors, :classifications,
                                :consistencies, :importances, :satisfactions, :opportunities, :reps, :interviews,
                                :regionCounts, :quarterCounts, :statements, :missing::jsonb[], :bases)
                                AS n (id, sequence, event, actor, classification, consistency, importance, satisfaction,
                                    opportunity, reps, interviews, region_count, quarter_count, statements, missing, satisfaction_basis)
                            ORDER BY id, sequence DESC),
                        changed AS (
                            INSERT INTO need_replica (activity_id, sequence, classification, consistency, importance,
                                satisfaction, opportunity, reps, interviews, region_count, quarter_count, statements,
                                missing, satisfaction_basis)
                            SELECT id, sequence, classification, consistency, importance, satisfaction, opportunity,
                                reps, interviews, region_count, quarter_count, statements, missing, satisfaction_basis FROM told
                            ON CONFLICT (activity_id) DO UPDATE SET sequence = excluded.sequence,
                                classification = excluded.classification, consistency = excluded.consistency,
                                importance = excluded.importance, satisfaction = excluded.satisfaction,
                                opportunity = excluded.opportunity, reps = excluded.reps,
                                interviews = excluded.interviews, region_count = excluded.region_count,
                                quarter_count = excluded.quarter_count, statements = excluded.statements,
                                missing = excluded.missing, satisfaction_basis = excluded.satisfaction_basis
                            WHERE need_replica.sequence < excluded.sequence
                            RETURNING activity_id)
                        INSERT INTO pending_activity
                        SELECT told.id, told.event, told.actor FROM told JOIN changed ON changed.activity_id = told.id
                        """)
                .bind("ids", array(needs, Received::activityId, UUID[]::new))
                .bind("sequences", array(needs, Received::sequence, Long[]::new))
                .bind("events", array(needs, Received::eventId, UUID[]::new))
                .bind("actors", array(needs, Received::actor, String[]::new))
                .bind("classifications", array(needs, r -> r.need().classification(), String[]::new))
                .bind("consistencies", array(needs, r -> r.need().consistency(), Double[]::new))
                .bind("importances", array(needs, r -> r.need().importance(), Double[]::new))
                .bind("satisfactions", array(needs, r -> r.need().satisfaction(), Double[]::new))
                .bind("opportunities", array(needs, r -> r.need().opportunity(), Double[]::new))
                .bind("reps", array(needs, r -> r.need().reps(), Integer[]::new))
                .bind("interviews", array(needs, r -> r.need().interviews(), Integer[]::new))
                .bind("bases", array(needs, r -> r.need().satisfactionBasis(), String[]::new))
                .bind("regionCounts", array(needs, r -> r.need().regionCount(), Integer[]::new))
                .bind("quarterCounts", array(needs, r -> r.need().quarterCount(), Integer[]::new))
                .bind("statements", array(needs, r -> r.need().statements(), Integer[]::new))
                .bind(
                        "missing",
                        array(
                                needs,
                                r -> r.need().missing() == null
                                        ? "[]"
                                        : EventJson.tree(r.need().missing()).toString(),
                                String[]::new))
                .execute());
    }

    /** The satisfaction with an activity, 0 to 10; 0 while nothing is known of it. */
    double satisfaction(UUID activity) {
        return jdbi.withHandle(h -> h.createQuery("SELECT satisfaction FROM need_replica WHERE activity_id = :activity")
                .bind("activity", activity)
                .mapTo(Double.class)
                .findOne()
                .orElse(0.0));
    }

    private static <T> T[] array(
            List<Received> needs, Function<Received, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return needs.stream().map(field).toArray(make);
    }
}
