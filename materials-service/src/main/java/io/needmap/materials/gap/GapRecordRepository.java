package io.needmap.materials.gap;

import io.needmap.materials.coverage.CoveringMaterial;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** How gaps stood: a line for each time that everybody saw one otherwise than before. */
@ApplicationScoped
class GapRecordRepository {

    /** How each gap stood at the time {@code :asOf}. */
    static final String GAPS_THEN = """
            (SELECT r.*, k.id FROM material_gap k CROSS JOIN LATERAL (
                SELECT * FROM gap_record WHERE gap_id = k.id AND recorded_at <= :asOf
                ORDER BY recorded_at DESC LIMIT 1) r)
            """;

    private final Jdbi jdbi;

    GapRecordRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The gap as it stood then, with the materials that covered its activity; empty before it opened first. */
    Optional<Gap> find(UUID id, Instant asOf) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM " + GAPS_THEN + " g WHERE g.id = :id")
                .bind("id", id)
                .bind("asOf", asOf)
                .mapTo(Gap.class)
                .findOne());
    }

    /** What covered the gap's activity then. */
    List<CoveringMaterial> materials(UUID id, Instant asOf) {
        return jdbi.withHandle(h -> h.createQuery("SELECT materials FROM " + GAPS_THEN + " g WHERE g.id = :id")
                        .bind("id", id)
                        .bind("asOf", asOf)
                        .mapTo(Covered.class)
                        .findOne())
                .map(Covered::materials)
                .orElse(List.of());
    }

    private record Covered(@Json List<CoveringMaterial> materials) {}

    /** Records how the gaps of these activities stand from now on. */
    void record(Collection<UUID> activities, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO gap_record (gap_id, recorded_at, version, activity_id, state, assessment, plan,
                            closing, opened_at, reopen_count, reopened_because, decision_id, materials)
                        SELECT g.id, :at, g.version, g.activity_id, g.state, g.assessment, g.plan, g.closing,
                            g.opened_at, g.reopen_count, g.reopened_because, g.decision_id,
                            coalesce(c.materials, '[]')
                        FROM material_gap g LEFT JOIN activity_coverage c ON c.activity_id = g.activity_id
                        WHERE g.activity_id = ANY (:activities)
                        ON CONFLICT (gap_id, recorded_at) DO UPDATE SET version = excluded.version,
                            state = excluded.state, assessment = excluded.assessment, plan = excluded.plan,
                            closing = excluded.closing, opened_at = excluded.opened_at,
                            reopen_count = excluded.reopen_count, reopened_because = excluded.reopened_because,
                            decision_id = excluded.decision_id, materials = excluded.materials
                        """)
                .bind("activities", activities.toArray(UUID[]::new))
                .bind("at", at)
                .execute());
    }

    /**
     * Of lines before a day, keeps the last one of each day for each gap; each line is looked at once.
     *
     * @return how many lines were looked at
     */
    int thin(Instant day, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH due AS (
                            SELECT gap_id, recorded_at FROM gap_record WHERE NOT thinned AND recorded_at < :day
                            ORDER BY recorded_at LIMIT :limit FOR UPDATE SKIP LOCKED),
                        judged AS (
                            SELECT d.*, EXISTS (
                                SELECT FROM gap_record n WHERE n.gap_id = d.gap_id AND n.recorded_at > d.recorded_at
                                    AND n.recorded_at < (date_trunc('day', d.recorded_at AT TIME ZONE 'UTC')
                                        + INTERVAL '1 day') AT TIME ZONE 'UTC') AS superseded
                            FROM due d),
                        gone AS (
                            DELETE FROM gap_record r USING judged j
                            WHERE j.superseded AND r.gap_id = j.gap_id AND r.recorded_at = j.recorded_at),
                        kept AS (
                            UPDATE gap_record r SET thinned = TRUE FROM judged j
                            WHERE NOT j.superseded AND r.gap_id = j.gap_id AND r.recorded_at = j.recorded_at)
                        SELECT count(*) FROM due
                        """)
                .bind("day", day)
                .bind("limit", limit)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Deletes lines from before an instant, except each gap's last one: as it stood then it can still be read.
     *
     * @return how many lines were deleted
     */
    int drop(Instant first, int limit) {
        return jdbi.withHandle(h ->
                h.createUpdate("""
                        DELETE FROM gap_record WHERE ctid = ANY (ARRAY(
                            SELECT r.ctid FROM gap_record r WHERE r.thinned AND r.recorded_at < :first AND EXISTS (
                                SELECT FROM gap_record n WHERE n.gap_id = r.gap_id AND n.recorded_at > r.recorded_at
                                    AND n.recorded_at <= :first)
                            LIMIT :limit))
                        """).bind("first", first).bind("limit", limit).execute());
    }
}
