package io.needmap.materials.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The activities that wait for assessment, with everything that is known about them. */
@ApplicationScoped
class SettlementRepository {

    private static final long LOCK = 0x6E65_6564_6D61_7011L;

    private static final String FACTS = """
            SELECT a.id AS activity_id, a.sequence AS activity_sequence, a.name AS activity_name,
                a.state AS activity_state, a.relevance, a.tool_needed, a.buying_stage_id,
                coalesce(n.sequence, 0) AS need_sequence, n.classification, n.consistency,
                coalesce(n.importance, 0) AS importance,
                coalesce(n.satisfaction, 0) AS satisfaction, n.satisfaction_basis, coalesce(n.opportunity, 0) AS opportunity,
                coalesce(n.reps, 0) AS reps, coalesce(n.interviews, 0) AS interviews,
                coalesce(n.region_count, 0) AS region_count, coalesce(n.quarter_count, 0) AS quarter_count,
                coalesce(n.statements, 0) AS statements, coalesce(m.materials, '[]') AS materials,
                CASE WHEN c.activity_id IS NOT NULL THEN jsonb_build_object('activityId', c.activity_id,
                    'version', c.version, 'coverage', c.coverage, 'materials', c.materials, 'gapId', c.gap_id,
                    'assessedAt', c.assessed_at, 'assessedOn', c.assessed_on, 'activitySequence', c.activity_sequence,
                    'needSequence', c.need_sequence, 'weight', c.weight, 'covered', c.covered) END AS coverage_before,
                CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'version', g.version,
                    'activityId', g.activity_id, 'state', g.state, 'assessment', g.assessment, 'plan', g.plan,
                    'closing', g.closing, 'openedAt', g.opened_at, 'reopenCount', g.reopen_count,
                    'reopenedBecause', g.reopened_because, 'decisionId', g.decision_id) END AS gap_before,
                (SELECT d.decision_id FROM activity_decision d WHERE d.activity_id = a.id
                    ORDER BY d.decided_at DESC, d.decision_id DESC LIMIT 1) AS decision_id,
                p.event_id AS cause, p.actor
            FROM (SELECT DISTINCT ON (activity_id) * FROM claimed
                  ORDER BY activity_id, event_id DESC NULLS LAST) p
            JOIN activity_replica a ON a.id = p.activity_id
            LEFT JOIN need_replica n ON n.activity_id = a.id
            LEFT JOIN activity_coverage c ON c.activity_id = a.id
            LEFT JOIN material_gap g ON g.activity_id = a.id
            LEFT JOIN LATERAL (
                SELECT jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'kind', m.kind, 'origin', m.origin,
                    'state', m.state, 'fit', x.fit, 'expiresOn', m.expires_on, 'verifiedOn',
                    coalesce(m.verified_on, CAST(m.created_at AT TIME ZONE 'UTC' AS date)))) AS materials
                FROM (SELECT DISTINCT ON (material_id) material_id, fit FROM material_match
                      WHERE counted_on_id = a.id AND state = 'CONFIRMED' ORDER BY material_id, fit DESC) x
                JOIN material m ON m.id = x.material_id AND m.state IN ('PUBLISHED', 'AT_RISK')) m ON TRUE
            """;

    private final Jdbi jdbi;

    SettlementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Lets one assessment go on at a time, until its transaction ends: the next one then sees what this one did. Two at
     * once would each miss the other's match.
     */
    void lock() {
        jdbi.useHandle(h -> h.createQuery("SELECT pg_advisory_xact_lock(:lock) IS NULL")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes the lock only when an activity waits; false when none does. */
    boolean lockIfPending() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT pg_advisory_xact_lock(:lock) IS NULL WHERE EXISTS (SELECT FROM pending_activity)
                        """)
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    /** Takes all activities off the list. One that has no event yet is noted again when its event arrives. */
    List<ActivityFacts> claimAll() {
        return jdbi.withHandle(h -> h.createQuery(
                        "WITH claimed AS (DELETE FROM pending_activity RETURNING activity_id, event_id, actor) "
                                + FACTS)
                .mapTo(ActivityFacts.class)
                .list());
    }

    /**
     * Takes these activities off the list, but leaves those whose replicas are older than what was assessed before:
     * they are being rebuilt, and are assessed when that is done.
     */
    List<ActivityFacts> claim(Collection<UUID> activities) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH claimed AS (
                            DELETE FROM pending_activity p WHERE p.activity_id = ANY (:ids) AND NOT EXISTS (
                                SELECT FROM activity_coverage c
                                LEFT JOIN activity_replica a ON a.id = c.activity_id
                                LEFT JOIN need_replica n ON n.activity_id = c.activity_id
                                WHERE c.activity_id = p.activity_id
                                    AND (coalesce(a.sequence, 0) < c.activity_sequence
                                        OR coalesce(n.sequence, 0) < c.need_sequence))
                            RETURNING activity_id, event_id, actor)
                        """ + FACTS)
                .bind("ids", activities.toArray(UUID[]::new))
                .mapTo(ActivityFacts.class)
                .list());
    }
}
