package io.needmap.activitymap.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The placed statements as they are counted: the numerators of formula 1. */
@ApplicationScoped
class EvidenceRepository {

    /**
     * What follows from a changed statement: a rep's tally of an activity, or, when a transition joined or left the
     * activity, the tallies of all reps who were asked about the transition.
     *
     * @param joined whether the transition joined the activity
     */
    record Consequence(
            UUID activityId, @Nullable UUID repId, @Nullable String transition, boolean joined) {}

    private final Jdbi jdbi;

    EvidenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Brings the evidence of these statements up to date. */
    List<Consequence> refreshStatements(Collection<UUID> statements) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH old AS (SELECT * FROM evidence WHERE statement_id = ANY (:statements)),
                        fresh AS (
                            SELECT s.id AS statement_id, p.activity_id, s.interview_id, s.rep_id, s.region_code,
                                coalesce(s.conducted_at, s.recorded_at) AS conducted_at, s.recorded_at, s.transition,
                                s.importance, s.satisfaction,
                                (SELECT true FROM statement g WHERE g.kind = 'GOAL' AND g.of_statement_id = s.id
                                    AND NOT g.erased LIMIT 1) IS NOT NULL AS anchored,
                                s.quarter
                            FROM statement s JOIN placement p ON p.id = s.id
                            WHERE s.id = ANY (:statements) AND s.kind = 'ACTIVITY' AND NOT s.erased AND p.state = 'PLACED'),
                        changed AS (
                            SELECT o.statement_id AS old_id, o.activity_id AS old_activity_id, o.rep_id AS old_rep_id,
                                o.transition AS old_transition, o.region_code AS old_region_code,
                                o.quarter AS old_quarter, f.*
                            FROM old o FULL JOIN fresh f ON f.statement_id = o.statement_id
                            WHERE ROW (o.*) IS DISTINCT FROM ROW (f.*)),
                        gone AS (
                            DELETE FROM evidence e USING changed c
                            WHERE e.statement_id = c.old_id AND c.statement_id IS NULL),
                        put AS (
                            INSERT INTO evidence
                            SELECT statement_id, activity_id, interview_id, rep_id, region_code, conducted_at,
                                recorded_at, transition, importance, satisfaction, anchored, quarter
                            FROM changed WHERE statement_id IS NOT NULL
                            ON CONFLICT (statement_id) DO UPDATE SET
                                activity_id = excluded.activity_id, interview_id = excluded.interview_id,
                                rep_id = excluded.rep_id, region_code = excluded.region_code,
                                conducted_at = excluded.conducted_at,
                                recorded_at = excluded.recorded_at, transition = excluded.transition,
                                importance = excluded.importance, satisfaction = excluded.satisfaction,
                                anchored = excluded.anchored, quarter = excluded.quarter),
                        difference AS (
                            SELECT activity_id, transition, sum(n) AS n
                            FROM (
                                SELECT activity_id, transition, 1 AS n FROM changed WHERE statement_id IS NOT NULL
                                UNION ALL
                                SELECT old_activity_id, old_transition, -1 FROM changed WHERE old_id IS NOT NULL) AS d
                            GROUP BY activity_id, transition HAVING sum(n) <> 0),
                        moved AS (
                            INSERT INTO activity_transition (activity_id, transition, statements)
                            SELECT activity_id, transition, n FROM difference
                            ON CONFLICT (activity_id, transition) DO UPDATE
                            SET statements = activity_transition.statements + excluded.statements
                            RETURNING activity_id, transition, statements, xmax = 0 AS made),
                        cell AS (
                            INSERT INTO statement_tally (activity_id, region_code, quarter, statements)
                            SELECT activity_id, coalesce(region_code, ''), coalesce(quarter, ''), sum(n)
                            FROM (
                                SELECT activity_id, region_code, quarter, 1 AS n FROM changed WHERE statement_id IS NOT NULL
                                UNION ALL
                                SELECT old_activity_id, old_region_code, old_quarter, -1
                                FROM changed WHERE old_id IS NOT NULL) AS c
                            GROUP BY activity_id, coalesce(region_code, ''), coalesce(quarter, '') HAVING sum(n) <> 0
                            ON CONFLICT (activity_id, region_code, quarter) DO UPDATE
                            SET statements = statement_tally.statements + excluded.statements)
                        SELECT activity_id, rep_id, NULL AS transition, false AS joined
                        FROM changed WHERE statement_id IS NOT NULL
                        UNION
                        SELECT old_activity_id, old_rep_id, NULL, false FROM changed WHERE old_id IS NOT NULL
                        UNION
                        SELECT activity_id, NULL, transition, made FROM moved WHERE made OR statements = 0
                        """)
                .bind("statements", statements.toArray(UUID[]::new))
                .mapTo(Consequence.class)
                .list());
    }

    /** Forgets transitions of which no statement is left. */
    void dropEmptyTransitions(Collection<UUID> activities) {
        jdbi.useHandle(h -> h.createUpdate(
                        "DELETE FROM activity_transition WHERE activity_id = ANY (:activities) AND statements = 0")
                .bind("activities", activities.toArray(UUID[]::new))
                .execute());
    }
}
