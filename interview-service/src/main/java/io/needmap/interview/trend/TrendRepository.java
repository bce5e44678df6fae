package io.needmap.interview.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TrendRepository {

    /** Where the page before ended. */
    record Last(UUID themeId, String regionCode) {}

    private final Jdbi jdbi;

    TrendRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The counts of every theme in every region where it came up, one row more than the limit. A call counts once for a
     * theme, however many of its keywords were said; only completed ride-alongs count.
     */
    List<TrendRow> rows(
            Instant start,
            Instant middle,
            Instant end,
            @Nullable UUID themeId,
            @Nullable String regionCode,
            @Nullable Last after,
            int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH ride AS (
                            SELECT id, region_code, rep_id, conducted_at >= :middle AS now, COALESCE(calls, 0) AS calls
                            FROM interview
                            WHERE channel = 'RIDE_ALONG' AND state = 'COMPLETED'
                                AND conducted_at >= :start AND conducted_at < :end
                                AND (CAST(:region AS text) IS NULL OR region_code = :region)),
                        note AS (
                            SELECT id, region_code, rep_id, conducted_at >= :middle AS now, keywords
                            FROM call_note WHERE conducted_at >= :start AND conducted_at < :end
                                AND (CAST(:region AS text) IS NULL OR region_code = :region)),
                        exposed AS (
                            SELECT region_code, COALESCE(sum(calls) FILTER (WHERE now), 0) AS exposures,
                                COALESCE(sum(calls) FILTER (WHERE NOT now), 0) AS exposures_before,
                                count(DISTINCT rep_id) AS exposed_reps
                            FROM (SELECT region_code, rep_id, now, calls FROM ride
                                UNION ALL SELECT region_code, rep_id, now, 1 FROM note) AS e
                            GROUP BY region_code),
                        mention AS (
                            SELECT s.theme_id, ride.region_code, ride.rep_id, ride.now
                            FROM statement s JOIN ride ON ride.id = s.interview_id
                            WHERE s.theme_id IS NOT NULL AND s.conducted_at >= :start AND s.conducted_at < :end
                            UNION ALL
                            SELECT heard.theme_id, heard.region_code, heard.rep_id, heard.now FROM (
                                SELECT DISTINCT t.theme_id, note.id, note.region_code, note.rep_id, note.now
                                FROM note, jsonb_to_recordset(note.keywords) AS k (keyword text, "saidBy" text), tracker t
                                WHERE k.keyword = ANY (t.keywords)
                                    AND (t.said_by = 'ANYBODY' OR t.said_by = k."saidBy")) AS heard)
                        SELECT m.theme_id, t.name AS theme_name, m.region_code,
                            count(*) FILTER (WHERE m.now) AS mentions,
                            count(*) FILTER (WHERE NOT m.now) AS mentions_before,
                            count(DISTINCT m.rep_id) FILTER (WHERE m.now) AS reps,
                            count(DISTINCT m.rep_id) FILTER (WHERE NOT m.now) AS reps_before,
                            count(DISTINCT m.rep_id) AS all_reps,
                            e.exposures, e.exposures_before, e.exposed_reps
                        FROM mention m JOIN theme t ON t.id = m.theme_id JOIN exposed e ON e.region_code = m.region_code
                        WHERE (CAST(:theme AS uuid) IS NULL OR m.theme_id = :theme)
                            AND (CAST(:lastTheme AS uuid) IS NULL OR (m.theme_id, m.region_code) > (:lastTheme, :lastRegion))
                        GROUP BY m.theme_id, t.name, m.region_code, e.exposures, e.exposures_before, e.exposed_reps
                        ORDER BY m.theme_id, m.region_code LIMIT :limit
                        """)
                .bind("start", start)
                .bind("middle", middle)
                .bind("end", end)
                .bind("theme", themeId)
                .bind("region", regionCode)
                .bind("lastTheme", after == null ? null : after.themeId())
                .bind("lastRegion", after == null ? null : after.regionCode())
                .bind("limit", limit + 1)
                .mapTo(TrendRow.class)
                .list());
    }
}
