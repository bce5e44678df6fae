package io.needmap.materials.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EngagementRepository {

    private final Jdbi jdbi;

    EngagementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the materials that exist. */
    Set<UUID> known(Collection<UUID> materials) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM material WHERE id = ANY (:ids)")
                .bind("ids", materials.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
    }

    /** Adds what was not told before and counts it; answers how many that were. */
    int add(List<EngagementRequest> all) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH told AS (
                            SELECT DISTINCT ON (external_id) * FROM unnest(:ids, :kinds, :materials, :reps, :leads,
                                :queries, :times)
                                AS e (external_id, kind, material_id, rep_id, lead_id, query, happened_at)
                            ORDER BY external_id),
                        added AS (
                            INSERT INTO engagement (external_id, kind, material_id, rep_id, lead_id, query, happened_at)
                            SELECT * FROM told ON CONFLICT DO NOTHING RETURNING *),
                        counted AS (
                            INSERT INTO engagement_tally AS t (material_id, rep_id, shared, opened, pages_read, last_at)
                            SELECT material_id, coalesce(rep_id, '00000000-0000-0000-0000-000000000000') AS rep,
                                count(*) FILTER (WHERE kind = 'SHARED'), count(*) FILTER (WHERE kind = 'OPENED'),
                                count(*) FILTER (WHERE kind = 'PAGE_READ'), max(happened_at)
                            FROM added WHERE material_id IS NOT NULL GROUP BY material_id, rep
                            ORDER BY material_id, rep
                            ON CONFLICT (material_id, rep_id) DO UPDATE SET shared = t.shared + excluded.shared,
                                opened = t.opened + excluded.opened, pages_read = t.pages_read + excluded.pages_read,
                                last_at = greatest(t.last_at, excluded.last_at)),
                        worked_on AS (
                            INSERT INTO material_lead (material_id, lead_id)
                            SELECT DISTINCT material_id, lead_id FROM added
                            WHERE material_id IS NOT NULL AND lead_id IS NOT NULL ORDER BY material_id, lead_id
                            ON CONFLICT DO NOTHING),
                        missed AS (
                            INSERT INTO unmet_search AS u (query, searches, first_at, last_at)
                            SELECT left(lower(query), 200), count(*), min(happened_at), max(happened_at) FROM added
                            WHERE query IS NOT NULL GROUP BY 1 ORDER BY 1
                            ON CONFLICT (query) DO UPDATE SET searches = u.searches + excluded.searches,
                                first_at = least(u.first_at, excluded.first_at),
                                last_at = greatest(u.last_at, excluded.last_at))
                        SELECT count(*) FROM added
                        """)
                .bind("ids", array(all, EngagementRequest::externalId, String[]::new))
                .bind("kinds", array(all, e -> e.kind().name(), String[]::new))
                .bind("materials", array(all, EngagementRequest::materialId, UUID[]::new))
                .bind("reps", array(all, EngagementRequest::repId, UUID[]::new))
                .bind("leads", array(all, EngagementRequest::leadId, UUID[]::new))
                .bind(
                        "queries",
                        array(all, e -> e.query() == null ? null : e.query().strip(), String[]::new))
                .bind("times", array(all, EngagementRequest::at, Instant[]::new))
                .mapTo(Integer.class)
                .one());
    }

    /** Active materials by id, or the only one that is asked for, one more than the limit. */
    List<MaterialEngagement> materials(boolean unused, @Nullable UUID only, @Nullable UUID after, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT m.id AS material_id, m.title, m.state, coalesce(t.shared, 0) AS shared,
                            coalesce(t.opened, 0) AS opened, coalesce(t.pages_read, 0) AS pages_read,
                            coalesce(t.reps, 0) AS reps, t.last_at
                        FROM material m CROSS JOIN LATERAL (
                            SELECT sum(shared)::bigint AS shared, sum(opened)::bigint AS opened,
                                sum(pages_read)::bigint AS pages_read, max(last_at) AS last_at,
                                count(*) FILTER (WHERE shared > 0
                                    AND rep_id <> '00000000-0000-0000-0000-000000000000')::int AS reps
                            FROM engagement_tally WHERE material_id = m.id) t
                        WHERE m.state IN ('PUBLISHED', 'AT_RISK') AND m.id > :after
                            AND m.id = coalesce(CAST(:only AS uuid), m.id)
                        """ + (unused ? " AND t.last_at IS NULL" : "") + " ORDER BY m.id LIMIT :limit")
                        .bind("only", only)
                        .bind("after", from(after))
                        .bind("limit", limit + 1)
                        .mapTo(MaterialEngagement.class)
                        .list());
    }

    /**
     * Relevant activities by id, one more than the limit. What was shared is left out where one of the materials was
     * shared by fewer reps: what the others tell of themselves would leave it as the rest.
     *
     * @param leastReps who must have shared each material, unless nobody did
     */
    List<ActivityEngagement> activities(int leastReps, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT a.id AS activity_id, a.name AS activity_name, e.materials, e.unused,
                            CASE WHEN NOT e.few THEN e.shared END AS shared, e.opened, e.pages_read,
                            CASE WHEN NOT e.few THEN e.reps END AS reps, e.last_at
                        FROM activity_replica a
                        CROSS JOIN LATERAL (
                            SELECT count(DISTINCT material_id) AS materials,
                                count(DISTINCT material_id) FILTER (WHERE last_at IS NULL) AS unused,
                                coalesce(sum(shared), 0)::bigint AS shared,
                                coalesce(sum(opened), 0)::bigint AS opened,
                                coalesce(sum(pages_read), 0)::bigint AS pages_read, max(last_at) AS last_at,
                                (count(DISTINCT rep_id) FILTER (WHERE sharing))::int AS reps,
                                coalesce(bool_or(sharers > 0 AND sharers < :leastReps), FALSE) AS few
                            FROM (SELECT *, count(*) FILTER (WHERE sharing) OVER (PARTITION BY material_id) AS sharers
                                FROM (SELECT x.material_id, t.rep_id, t.shared, t.opened, t.pages_read, t.last_at,
                                        t.shared > 0 AND t.rep_id <> '00000000-0000-0000-0000-000000000000' AS sharing
                                    FROM (SELECT DISTINCT material_id FROM material_match
                                        WHERE counted_on_id = a.id AND state = 'CONFIRMED') x
                                    JOIN material m ON m.id = x.material_id AND m.state IN ('PUBLISHED', 'AT_RISK')
                                    LEFT JOIN engagement_tally t ON t.material_id = m.id) done) told) e
                        WHERE a.relevance = 'RELEVANT' AND a.state <> 'RETIRED' AND a.id > :after
                        ORDER BY a.id LIMIT :limit
                        """)
                .bind("leastReps", leastReps)
                .bind("after", from(after))
                .bind("limit", limit + 1)
                .mapTo(ActivityEngagement.class)
                .list());
    }

    /** Reps by id, one more than the limit. */
    List<RepEngagement> reps(@Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT rep_id, count(*) AS materials, sum(shared)::bigint AS shared,
                            sum(opened)::bigint AS opened, sum(pages_read)::bigint AS pages_read,
                            max(last_at) AS last_at
                        FROM engagement_tally WHERE rep_id > :after GROUP BY rep_id ORDER BY rep_id LIMIT :limit
                        """)
                .bind("after", from(after))
                .bind("limit", limit + 1)
                .mapTo(RepEngagement.class)
                .list());
    }

    private static UUID from(@Nullable UUID after) {
        return after == null ? new UUID(0, 0) : after;
    }

    private static <E, T> T[] array(List<E> rows, Function<E, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return rows.stream().map(field).toArray(make);
    }
}
