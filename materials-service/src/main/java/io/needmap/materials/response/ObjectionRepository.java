package io.needmap.materials.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was heard of objections, over all of them. */
@ApplicationScoped
class ObjectionRepository {

    /** A theme with the sequence of its event. */
    record NamedTheme(UUID id, long sequence, String name) {}

    /** One theme that was heard. */
    record Theme(
            UUID themeId,
            @Nullable String themeName,
            long heard,
            long handled,
            long lost,
            Instant firstHeardAt,
            Instant lastHeardAt,
            @Nullable Instant answeredAt) {}

    private static final String THEMES = """
            SELECT t.*, n.name AS theme_name, f.first_heard_at, a.answered_at FROM (
                SELECT theme_id, count(*) AS heard, count(*) FILTER (WHERE outcome = 'HANDLED') AS handled,
                    count(*) FILTER (WHERE outcome = 'LOST_ON_IT') AS lost, max(heard_at) AS last_heard_at
                FROM objection_replica WHERE theme_id IS NOT NULL AND heard_at >= :from GROUP BY theme_id) t
            LEFT JOIN theme_replica n ON n.id = t.theme_id
            CROSS JOIN LATERAL (
                SELECT min(heard_at) AS first_heard_at FROM objection_replica o WHERE o.theme_id = t.theme_id) f
            LEFT JOIN LATERAL (
                SELECT min(r.approved_at) AS answered_at FROM objection_response r
                JOIN material m ON m.id = r.material_id AND m.state IN ('PUBLISHED', 'AT_RISK')
                WHERE r.theme_id = t.theme_id AND r.state = 'APPROVED') a ON TRUE
            """;

    private final Jdbi jdbi;

    ObjectionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in names that are newer than those known; one row a theme. */
    void putThemes(List<NamedTheme> themes) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO theme_replica AS known SELECT * FROM unnest(:ids, :sequences, :names)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name
                        WHERE known.sequence < excluded.sequence
                        """)
                .bind("ids", themes.stream().map(NamedTheme::id).toArray(UUID[]::new))
                .bind("sequences", themes.stream().map(NamedTheme::sequence).toArray(Long[]::new))
                .bind("names", themes.stream().map(NamedTheme::name).toArray(String[]::new))
                .execute());
    }

    /** The themes heard since. */
    List<Theme> heardSince(Instant from) {
        return jdbi.withHandle(
                h -> h.createQuery(THEMES).bind("from", from).mapTo(Theme.class).list());
    }

    /** The most heard first, one more than the limit. */
    List<UnansweredObjection> unanswered(Instant from, @Nullable Long lastHeard, @Nullable UUID lastTheme, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM (" + THEMES + ") u WHERE answered_at IS NULL"
                        + (lastTheme == null ? "" : " AND (heard, theme_id) < (:lastHeard, :lastTheme)")
                        + " ORDER BY heard DESC, theme_id DESC LIMIT :limit")
                .bind("from", from)
                .bind("lastHeard", lastHeard)
                .bind("lastTheme", lastTheme)
                .bind("limit", limit + 1)
                .mapTo(UnansweredObjection.class)
                .list());
    }
}
