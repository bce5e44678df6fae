package io.needmap.materials.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CandidateRepository {

    /** A trend with the sequence of its event. */
    record Told(UUID id, long sequence, TrendState trend) {}

    private final Jdbi jdbi;

    CandidateRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in trends that are newer than those known; one row a trend. */
    void putAll(Collection<Told> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO trend_replica AS known (id, sequence, theme_id, theme_name, region_code, state, ratio,
                            mentions, exposures, reps)
                        SELECT * FROM unnest(:ids, :sequences, :themes, :names, :regions, :states, :ratios, :mentions,
                            :exposures, :reps)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, theme_id = excluded.theme_id,
                            theme_name = excluded.theme_name, region_code = excluded.region_code,
                            state = excluded.state, ratio = excluded.ratio, mentions = excluded.mentions,
                            exposures = excluded.exposures, reps = excluded.reps
                        WHERE known.sequence < excluded.sequence
                        """)
                .bind("ids", array(all, Told::id, UUID[]::new))
                .bind("sequences", array(all, Told::sequence, Long[]::new))
                .bind("themes", array(all, t -> t.trend().themeId(), UUID[]::new))
                .bind("names", array(all, t -> t.trend().themeName(), String[]::new))
                .bind("regions", array(all, t -> t.trend().regionCode(), String[]::new))
                .bind("states", array(all, t -> t.trend().state(), String[]::new))
                .bind("ratios", array(all, t -> t.trend().ratio(), Double[]::new))
                .bind("mentions", array(all, t -> t.trend().mentions(), Integer[]::new))
                .bind("exposures", array(all, t -> t.trend().exposures(), Integer[]::new))
                .bind("reps", array(all, t -> t.trend().reps(), Integer[]::new))
                .execute());
    }

    /**
     * Themes that emerge where nothing that is published answers them, the most heard first; one more than the limit.
     *
     * @param leastReps how many reps of a region must have heard one, so that nobody is told who
     */
    List<CandidateResponse> page(int leastReps, @Nullable Long lastMentions, @Nullable UUID lastTheme, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        """
                        SELECT * FROM (
                            SELECT t.theme_id, coalesce(max(n.name), max(t.theme_name)) AS theme_name,
                                sum(t.mentions)::bigint AS mentions,
                                jsonb_agg(jsonb_build_object('regionCode', t.region_code, 'ratio', t.ratio, 'mentions',
                                    t.mentions, 'exposures', t.exposures, 'reps', t.reps)
                                    ORDER BY t.ratio DESC NULLS LAST, t.region_code) AS regions
                            FROM trend_replica t LEFT JOIN theme_replica n ON n.id = t.theme_id
                            WHERE t.state = 'EMERGING' AND t.reps >= :leastReps AND NOT EXISTS (
                                SELECT FROM objection_response r JOIN material m ON m.id = r.material_id
                                WHERE r.theme_id = t.theme_id AND r.state = 'APPROVED'
                                    AND m.state IN ('PUBLISHED', 'AT_RISK'))
                            GROUP BY t.theme_id) c
                        WHERE TRUE
                        """ + (lastTheme == null ? "" : " AND (mentions, theme_id) < (:lastMentions, :lastTheme)")
                                + " ORDER BY mentions DESC, theme_id DESC LIMIT :limit")
                .bind("leastReps", leastReps)
                .bind("lastMentions", lastMentions)
                .bind("lastTheme", lastTheme)
                .bind("limit", limit + 1)
                .mapTo(CandidateResponse.class)
                .list());
    }

    private static <E, T> T[] array(
            Collection<E> rows, Function<E, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return rows.stream().map(field).toArray(make);
    }
}
